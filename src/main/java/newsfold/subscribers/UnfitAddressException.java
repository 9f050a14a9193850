package newsfold.subscribers;

/** What was given is no address that mail can be sent to. The message says why and quotes it: outside text. */
public class UnfitAddressException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnfitAddressException(String sentence) {
        super(sentence);
    }
}
