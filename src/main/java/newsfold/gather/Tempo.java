package newsfold.gather;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import newsfold.read.feed.FeedEntry;
import org.jspecify.annotations.Nullable;

/** How often a feed brings something, by the times of its entries. */
final class Tempo {
    /** Newest entries that count: what a feed did long ago says little about tomorrow. */
    private static final int ENTRIES = 30;

    private static final Duration LONG_AGO = Duration.ofDays(30);

    /** Different times; from fewer nothing can be told. */
    private static final int FEWEST = 4;

    private Tempo() {}

    /**
     * The average time between two entries.
     *
     * @return null where too few entries have a time, or all have the same
     */
    static @Nullable Duration of(Collection<FeedEntry> entries, Instant now) {
        List<Instant> times = entries.stream()
                .map(entry -> entry.published() != null ? entry.published() : entry.updated())
                .filter(time -> time != null && !time.isAfter(now) && time.isAfter(now.minus(LONG_AGO)))
                .distinct()
                .sorted(Comparator.<Instant>naturalOrder().reversed())
                .limit(ENTRIES)
                .toList();
        if (times.size() < FEWEST) {
            return null;
        }
        return Duration.between(times.get(times.size() - 1), times.get(0)).dividedBy(times.size() - 1);
    }
}
