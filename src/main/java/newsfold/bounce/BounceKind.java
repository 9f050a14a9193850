package newsfold.bounce;

/** What a mail that came back says of an address. */
public enum BounceKind {
    /** No letter will ever arrive there: nothing is sent any more. */
    HARD,
    /** This letter did not arrive; the next one may. Many within a while count as hard. */
    SOFT,
    /** The reader calls it spam: nothing is sent any more. */
    COMPLAINT,
    /** A vacation notice, a ticket's number, a read receipt: says nothing of the address. */
    AUTO_REPLY,
    /** A server that goes on trying, or tells of its success: says nothing yet. */
    NOTICE,
    /** Somebody should read it. */
    UNKNOWN;

    /** Whether the letter did not arrive. */
    public boolean cameBack() {
        return this == HARD || this == SOFT;
    }
}
