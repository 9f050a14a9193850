package newsfold.gather;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a feed usually pauses, told from its own past: the median, over the weeks before its last news, of the longest
 * pause that touched each week. A week's longest pause holds a weekday-only feed's weekend and a weekly's whole week, which
 * no quantile of all its pauses does; the median over the weeks is not moved by an outage or a holiday, as long as it
 * touches fewer than half of them.
 *
 * <p>Longest values of equal spans are the block maxima of extreme-value statistics (S. Coles, <i>An Introduction to
 * Statistical Modeling of Extreme Values</i>, 2001, ch. 3); that a median bears almost half of wild values is its breakdown
 * point (P. Huber, <i>Robust Statistics</i>, 1981, ch. 1). The lengths of week and past are ours.
 *
 * @param usual the longest pause of a usual week, or null where fewer than {@value #FEWEST} pauses were seen
 * @param weeks whole weeks that this was told from, {@value #MOST_WEEKS} at most; below two it may not know a weekend yet
 */
record Rhythm(@Nullable Duration usual, int weeks) {
    /** A quarter of a year: three pauses of a monthly. */
    static final int MOST_WEEKS = 13;

    static final int FEWEST = 3;

    private static final Duration WEEK = Duration.ofDays(7);

    private record Pause(Instant from, Instant to) {
        Duration length() {
            return Duration.between(from, to);
        }

        boolean touches(Instant start, Instant end) {
            return from.isBefore(end) && to.isAfter(start);
        }
    }

    /** @param days in their order; those without news may be left out */
    static Rhythm of(List<FeedDay> days) {
        List<Pause> pauses = new ArrayList<>();
        @Nullable Instant begin = null;
        @Nullable Instant last = null;
        for (FeedDay day : days) {
            if (day.first() == null || day.last() == null) {
                continue;
            }
            if (last == null) {
                begin = day.first();
            } else {
                // pauses within a day are too short to matter
                pauses.add(new Pause(last, day.first()));
            }
            last = day.last();
        }
        if (begin == null || last == null || pauses.size() < FEWEST) {
            return new Rhythm(null, 0);
        }
        int weeks = (int) Math.min(MOST_WEEKS, Duration.between(begin, last).dividedBy(WEEK));
        if (weeks == 0) {
            return new Rhythm(longest(pauses, begin, last), 0);
        }
        List<Duration> longest = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            Instant end = last.minus(WEEK.multipliedBy(week));
            longest.add(longest(pauses, end.minus(WEEK), end));
        }
        longest.sort(Comparator.naturalOrder());
        return new Rhythm(longest.get(weeks / 2), weeks);
    }

    private static Duration longest(List<Pause> pauses, Instant start, Instant end) {
        return pauses.stream()
                .filter(pause -> pause.touches(start, end))
                .map(Pause::length)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
