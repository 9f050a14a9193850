package newsfold.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How fast letters may leave to one domain, or altogether: a token bucket, kept as the time at which it is free again. It is
 * halved when the domain complains, and doubles every so often after that until it is what it was.
 *
 * @param rate letters a second at the last complaint, or as configured
 * @param top the rate that was complained of, or null
 * @param complained when (UTC), or null
 * @param freeAt when the next letter may leave (UTC)
 */
record Pace(
        String domain,
        double rate,
        @Nullable Double top,
        @Nullable Instant complained,
        Instant freeAt) {
    /** The domain's name for all letters together. */
    static final String WHOLE = "";

    /** So many seconds' letters may leave at once; longer than the pauses between looks for letters. */
    private static final double BURST = 2;

    private static final Duration DOUBLES = Duration.ofMinutes(5);
    /** The whole is all our letters: it is tried sooner whether they may leave faster. */
    private static final Duration WHOLE_DOUBLES = Duration.ofMinutes(1);

    /** What was on its way when a domain complained may make it complain again. */
    private static final Duration DEAF = Duration.ofSeconds(20);
    /** Letters a second: six a minute still tell whether a domain is well again. */
    private static final double SLOWEST = 0.1;
    /** The same for the whole. */
    private static final double WHOLE_SLOWEST = 1;

    /** A limit is forgotten when it allows so many times what was complained of. */
    private static final double FORGOTTEN = 4;

    static Pace of(String domain, Rate rate, Instant now) {
        return new Pace(domain, rate.perSecond(), null, null, now);
    }

    /** Letters a second, or infinity where nothing limits it any more. */
    double now(Optional<Rate> configured, Instant now) {
        double most = configured.map(Rate::perSecond).orElse(Double.POSITIVE_INFINITY);
        if (complained == null || top == null) {
            return most;
        }
        double doublings = (double) Duration.between(complained, now).toMillis()
                / (isWhole() ? WHOLE_DOUBLES : DOUBLES).toMillis();
        double recovered = rate * Math.pow(2, doublings);
        return recovered >= top * FORGOTTEN ? most : Math.min(most, recovered);
    }

    /** When the next letter may leave. */
    Instant opens(double rate) {
        return freeAt.minusNanos(nanos(Math.max(0, BURST - 1 / rate)));
    }

    /** With one letter more that leaves now. */
    Pace taken(double rate, Instant now) {
        Instant from = freeAt.isAfter(now) ? freeAt : now;
        return new Pace(domain, this.rate, top, complained, from.plusNanos(nanos(1 / rate)));
    }

    /** @param rate letters a second until now */
    Pace halved(double rate, Instant now) {
        if (complained != null && Duration.between(complained, now).compareTo(DEAF) < 0) {
            return this;
        }
        return new Pace(domain, Math.max(isWhole() ? WHOLE_SLOWEST : SLOWEST, rate / 2), rate, now, freeAt);
    }

    private boolean isWhole() {
        return domain.equals(WHOLE);
    }

    private static long nanos(double seconds) {
        return (long) (Math.min(seconds, 1e6) * 1e9);
    }
}
