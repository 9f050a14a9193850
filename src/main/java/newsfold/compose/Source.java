package newsfold.compose;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the house knows of an article beside its words: through which feed it came.
 *
 * @param section the section its feed belongs to, or null
 * @param weight of the feed times that of the outlet, 1 being usual; above 0
 * @param firstSeen when the article was gathered first (UTC)
 */
public record Source(@Nullable String section, double weight, Instant firstSeen) {
    public Source {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("a weight is above 0, not " + weight);
        }
    }
}
