package newsfold;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that tests move; between that it stands still, or runs on as real time does. */
public final class MovedClock extends Clock {
    private final Clock base;
    private volatile Duration offset = Duration.ZERO;

    private MovedClock(Clock base) {
        this.base = base;
    }

    public static MovedClock standingAt(Instant instant) {
        return new MovedClock(Clock.fixed(instant, ZoneOffset.UTC));
    }

    public static MovedClock runningFrom(Instant instant) {
        MovedClock clock = new MovedClock(Clock.systemUTC());
        clock.to(instant);
        return clock;
    }

    public void forward(Duration duration) {
        offset = offset.plus(duration);
    }

    public void to(Instant instant) {
        offset = Duration.between(base.instant(), instant);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("instants are enough");
    }
}
