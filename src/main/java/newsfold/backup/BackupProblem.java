package newsfold.backup;

/** Why there is no backup, or it cannot be restored. The message is one sentence for the operator. */
public final class BackupProblem extends Exception {
    private static final long serialVersionUID = 1L;

    BackupProblem(String sentence) {
        super(sentence);
    }

    BackupProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
