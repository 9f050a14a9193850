package newsfold.bounce;

/** The bounce mailbox cannot be read now. The message is a sentence for the operator and names the setting. */
public class MailboxProblem extends Exception {
    private static final long serialVersionUID = 1L;

    MailboxProblem(String sentence) {
        super(sentence);
    }

    MailboxProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
