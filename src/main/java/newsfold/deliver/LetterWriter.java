package newsfold.deliver;

/** Makes the letter of a line of the ledger when its turn comes: the frozen edition with this reader's address and links. */
@FunctionalInterface
public interface LetterWriter {
    /** @throws IllegalArgumentException when there can be no such letter; the message is a sentence for the ledger */
    Envelope write(Delivery delivery);
}
