package newsfold.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Whether this machine's clock agrees with the database's, which stands for those of other instances. */
public final class ClockCheck {
    /** What nobody notices. */
    private static final Duration SMALL = Duration.ofSeconds(10);

    private static final String PART = "Clock";

    private final Supplier<Instant> database;
    private final Clock clock;

    /** @param database tells the time by its clock (UTC) */
    public ClockCheck(Supplier<Instant> database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Finding run() {
        Instant before = clock.instant();
        Instant theirs = database.get();
        Instant after = clock.instant();
        // asked at some moment between both
        Duration ahead = Duration.between(theirs, before);
        Duration behind = Duration.between(after, theirs);
        if (ahead.compareTo(SMALL) > 0) {
            return wrong(ahead, "ahead of", "early");
        }
        return behind.compareTo(SMALL) > 0
                ? wrong(behind, "behind", "late")
                : Finding.ok(PART, "It agrees with the database's.");
    }

    private static Finding wrong(Duration by, String side, String so) {
        return Finding.warning(
                PART,
                "This machine's clock is " + by.toSeconds() + " s " + side
                        + " the database's: editions that it makes are as much too " + so
                        + ". Have both machines set their clocks by a time server (NTP).");
    }
}
