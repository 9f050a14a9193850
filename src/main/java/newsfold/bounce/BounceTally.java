package newsfold.bounce;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came back from an address in all.
 *
 * @param said the last mail's own words, or null
 * @param last when something came last (UTC)
 */
public record BounceTally(
        int hard, int soft, int complaints, @Nullable String said, Instant last) {}
