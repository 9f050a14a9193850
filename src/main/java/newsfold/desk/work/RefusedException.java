package newsfold.desk.work;

/** The work cannot be done as it was asked for, and nothing was changed. The message is a sentence for the editor. */
public class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    public RefusedException(String sentence) {
        super(sentence);
    }

    public RefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
