package newsfold.deliver;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * To whom a letter of an edition goes.
 *
 * @param subscriber an opaque number; with edition and round it makes a line of the ledger unique
 * @param address as it is now
 * @param personal what this letter has of its own
 * @param notBefore when the reader wishes to get it (UTC), or null for as soon as it may leave
 * @param spared why this one gets no letter this time, a sentence for the ledger; else null
 */
public record Recipient(
        long subscriber,
        String address,
        Personal personal,
        @Nullable Instant notBefore,
        @Nullable String spared) {
    /** One who gets the letter that everybody gets. */
    public Recipient(long subscriber, String address) {
        this(subscriber, address, Personal.NONE, null, null);
    }
}
