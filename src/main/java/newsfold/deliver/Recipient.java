package newsfold.deliver;

/**
 * To whom a letter of an edition goes.
 *
 * @param subscriber an opaque number; with edition and round it makes a line of the ledger unique
 * @param address as it is now
 */
public record Recipient(long subscriber, String address) {}
