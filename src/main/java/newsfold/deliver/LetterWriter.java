package newsfold.deliver;

/** Makes the letter of a line of the ledger when its turn comes: the frozen edition with this reader's address and links. */
@FunctionalInterface
public interface LetterWriter {
    Letter write(Delivery delivery);
}
