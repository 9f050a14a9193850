package newsfold.gather;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Runs on as real time does, from another beginning; can be moved forward. */
final class MovedClock extends Clock {
    private final Clock real = Clock.systemUTC();
    private volatile Duration offset;

    MovedClock(Instant beginning) {
        offset = Duration.between(real.instant(), beginning);
    }

    void forward(Duration duration) {
        offset = offset.plus(duration);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
