package newsfold.publish;

/** A resend was asked for that is not any more what the editor confirmed; nothing was enqueued. The message says what changed. */
public class PlanChangedException extends Exception {
    private static final long serialVersionUID = 1L;

    public PlanChangedException(String sentence) {
        super(sentence);
    }
}
