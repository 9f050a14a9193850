package newsfold.bounce;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that came back, as it is kept.
 *
 * @param address of our reader, in lower case; null where nobody can tell whose it is
 * @param proven false where only the mail's own words name the reader, which anybody can write
 * @param status enhanced status code, or null
 * @param reason in plain words
 * @param said the mail's own words, or null
 * @param seen when it was read (UTC)
 */
public record Bounce(
        long id,
        BounceKind kind,
        @Nullable Long delivery,
        @Nullable String address,
        boolean proven,
        @Nullable String status,
        String reason,
        @Nullable String said,
        Instant seen) {
    /** The reason with its code, for a page or the ledger. */
    public String sentence() {
        return status == null ? reason : reason + " (" + status + ")";
    }
}
