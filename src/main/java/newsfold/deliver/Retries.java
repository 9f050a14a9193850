package newsfold.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** When a deferred letter is tried again: after a pause that doubles, with jitter so that they don't all come back at once. */
final class Retries {
    private static final int DOUBLINGS = 16;
    private static final double JITTER = 0.2;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;

    Retries(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** @param attempts made so far, 1 or more */
    Instant next(int attempts, Instant now) {
        long pause = Math.min(first.toMillis() << Math.min(attempts - 1, DOUBLINGS), longest.toMillis());
        return now.plusMillis(Math.round(pause * (1 - JITTER + 2 * JITTER * random.nextDouble())));
    }
}
