package newsfold.gather;

import java.time.Duration;
import java.time.Instant;
import newsfold.read.feed.FeedWishes;
import org.jspecify.annotations.Nullable;

/**
 * How often a feed is visited: more often the more often it brings something, less often while it is silent or fails.
 *
 * @param shortest between two visits
 * @param longest between two visits
 */
public record Pace(Duration shortest, Duration longest) {
    public Pace {
        if (shortest.isNegative() || shortest.isZero() || longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException("newsfold.gather.min-interval is more than nothing"
                    + " and newsfold.gather.max-interval no less than that");
        }
    }

    /**
     * Between two visits from now on, after one that went well: half of what passes between two entries, a quarter of the
     * silence so far where that is more, and never less than the feed wishes (each within our own bounds). Of a feed whose
     * entries tell no times: half the interval after news, half as much again after none.
     *
     * @param present interval
     * @param lastNews when the feed last brought something, or null
     */
    Duration next(Duration present, boolean changed, Habits habits, @Nullable Instant lastNews, Instant now) {
        Duration every;
        if (habits.pause() == null) {
            every = changed ? present.dividedBy(2) : present.multipliedBy(3).dividedBy(2);
        } else {
            Duration silence = changed || lastNews == null ? Duration.ZERO : Duration.between(lastNews, now);
            every = longer(habits.pause(), silence.dividedBy(4)).dividedBy(2);
        }
        @Nullable Duration wish = habits.wishes().interval();
        return bounded(wish == null ? every : longer(every, wish));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /**
     * The time of the next visit. Quiet hours and days of the feed are passed over, but never by more than the longest
     * interval: who keeps them longer has forgotten that he set them.
     *
     * @param fresh what the server promised, which is believed up to the longest interval
     */
    Instant after(Instant now, Duration every, @Nullable Duration fresh, FeedWishes wishes) {
        Duration wait = fresh == null || fresh.compareTo(every) < 0 ? every : bounded(fresh);
        Instant awake = wishes.afterQuiet(now.plus(wait));
        Instant latest = now.plus(longest);
        return awake.isAfter(latest) ? latest : awake;
    }

    /** Twice the wait for each failure in a row; a server's own wish counts where it is later. */
    Instant afterFailure(Instant now, int failures, @Nullable Instant retryAfter) {
        Instant next = now.plus(bounded(shortest.multipliedBy(1L << Math.min(failures, 16))));
        return retryAfter != null && retryAfter.isAfter(next) ? retryAfter : next;
    }

    private Duration bounded(Duration duration) {
        return duration.compareTo(shortest) < 0 ? shortest : duration.compareTo(longest) > 0 ? longest : duration;
    }
}
