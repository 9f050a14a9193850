package newsfold.gather;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import newsfold.read.feed.FeedEntry;
import org.jspecify.annotations.Nullable;

/**
 * What a feed had to offer when it was last read whole.
 *
 * @param entries that it announced
 * @param ahead how many of them were dated later than that moment
 * @param newest the latest date among the others (UTC), or null where none has one
 */
public record Offer(int entries, int ahead, @Nullable Instant newest) {
    /** Outlets publish at the full hour and their clocks are not ours. */
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    static Offer of(Collection<FeedEntry> entries, Instant now) {
        Instant limit = now.plus(TOLERANCE);
        int ahead = (int) entries.stream()
                .filter(entry -> entry.published() != null && entry.published().isAfter(limit))
                .count();
        @Nullable
        Instant newest = entries.stream()
                .map(entry -> entry.published() != null ? entry.published() : entry.updated())
                .filter(date -> date != null && !date.isAfter(limit))
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Offer(entries.size(), ahead, newest);
    }
}
