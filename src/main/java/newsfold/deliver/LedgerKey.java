package newsfold.deliver;

/**
 * A place in an edition's ledger, which goes by reader and round: what comes after it is found without counting what comes
 * before.
 */
public record LedgerKey(long subscriber, int round) {
    public static final LedgerKey START = new LedgerKey(Long.MIN_VALUE, 0);

    public static LedgerKey of(Delivery line) {
        return new LedgerKey(line.subscriber(), line.round());
    }

    /** As {@link #toString} writes it. @throws IllegalArgumentException when it is none */
    public static LedgerKey parse(String text) {
        if (text.isEmpty()) {
            return START;
        }
        if (!text.matches("-?\\d{1,18}\\.\\d{1,9}")) {
            throw new IllegalArgumentException("“" + text + "” is no place in a ledger.");
        }
        int dot = text.indexOf('.');
        return new LedgerKey(Long.parseLong(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    /** Such as 4711.0. */
    @Override
    public String toString() {
        return subscriber + "." + round;
    }
}
