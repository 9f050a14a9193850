package newsfold.subscribers;

/** A file of readers cannot be understood; the message is a sentence for whoever gave it. */
public class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableFileException(String sentence) {
        super(sentence);
    }

    public UnreadableFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
