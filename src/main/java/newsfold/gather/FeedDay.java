package newsfold.gather;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a day's visits to a feed.
 *
 * @param day UTC
 * @param visits that were tried
 * @param failures of those
 * @param articles first seen on this day
 * @param first when the first of them was seen, null without any
 * @param last when the last one was, null without any
 */
public record FeedDay(
        LocalDate day,
        int visits,
        int failures,
        int articles,
        @Nullable Instant first,
        @Nullable Instant last) {}
