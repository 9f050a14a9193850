package newsfold.read;

/** A document that is not what it was taken for, such as a feed that is none. The message is a sentence for the editor. */
public class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableException(String sentence) {
        super(sentence);
    }
}
