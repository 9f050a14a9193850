package newsfold.subscribers;

/** What was given is no address that mail can be sent to. The message says why and quotes it: outside text. */
public class UnfitAddressException extends Exception {
    private static final long serialVersionUID = 1L;

    private final AddressFault fault;
    private final String quoted;

    /** @param quoted what was given, between quotation marks where they make it clearer */
    public UnfitAddressException(AddressFault fault, String quoted) {
        super(fault.of(quoted));
        this.fault = fault;
        this.quoted = quoted;
    }

    /** For who says it in another language. */
    public AddressFault fault() {
        return fault;
    }

    public String quoted() {
        return quoted;
    }
}
