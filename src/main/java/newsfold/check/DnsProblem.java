package newsfold.check;

/** The DNS does not answer; the message is a sentence for the operator. */
public class DnsProblem extends Exception {
    private static final long serialVersionUID = 1L;

    DnsProblem(String sentence) {
        super(sentence);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
