package newsfold.gather;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a feed's past.
 *
 * @param offer what it announced when it was last read whole, or null before that
 * @param moved when it was last redirected for good, or null
 * @param days of the past months, the oldest first, those without visits and news left out
 * @param announced entries that it showed lately
 * @param unread how many of those could not be read
 */
record Chart(Feed feed, @Nullable Offer offer, @Nullable Instant moved, List<FeedDay> days, int announced, int unread) {
    Chart {
        days = List.copyOf(days);
    }

    /** When it last brought something; for one that never did, the date of its newest entry, else the first visit. */
    @Nullable
    Instant lastNews() {
        @Nullable
        Instant seen = days.stream()
                .map(FeedDay::last)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(feed.changed());
        if (seen != null) {
            return seen;
        }
        return offer != null && offer.newest() != null ? offer.newest() : begin();
    }

    /** Since when it is watched. */
    @Nullable
    Instant begin() {
        return days.isEmpty()
                ? feed.checked()
                : days.get(0).day().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
