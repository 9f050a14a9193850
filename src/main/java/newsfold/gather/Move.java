package newsfold.gather;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A permanent redirect that is believed once it has lasted. Moving a feed can't be taken back, least of all where the new
 * address is another feed of ours; and a network that wants a sign-in, or a mistake of an hour, redirects just as
 * permanently. Waiting costs the site a redirect more at each visit of one day.
 *
 * @param to the new address, which answers as a feed
 * @param since it was first seen (UTC)
 */
public record Move(URI to, Instant since) {
    /** Between the first and the last sight of it; visits in between saw the same. */
    private static final Duration LASTING = Duration.ofDays(1);

    /** What is to be remembered after a visit that was redirected there, or nowhere. */
    static @Nullable Move seen(@Nullable Move before, @Nullable URI to, Instant now) {
        if (to == null) {
            return null;
        }
        return before != null && before.to().equals(to) ? before : new Move(to, now);
    }

    boolean isConfirmed(Instant now) {
        return !now.isBefore(since.plus(LASTING));
    }
}
