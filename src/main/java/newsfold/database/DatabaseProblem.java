package newsfold.database;

/** Why the press cannot reach its data. The message is one sentence for the operator and names the setting. */
public class DatabaseProblem extends Exception {
    private static final long serialVersionUID = 1L;

    public DatabaseProblem(String sentence) {
        super(sentence);
    }

    public DatabaseProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
