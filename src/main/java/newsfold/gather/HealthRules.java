package newsfold.gather;

import java.time.Duration;

/**
 * From when on a feed's trouble is unusually long. The settings newsfold.health.*, explained in application.properties.
 *
 * @param failingFor a feed that could not be read for so long needs an editor
 * @param silentTimes so many of its usual longest pauses are unusual
 * @param silentAtLeast no silence shorter than this is unusual
 */
public record HealthRules(Duration failingFor, double silentTimes, Duration silentAtLeast) {
    /** Two weekends may not have been seen yet. */
    private static final Duration NEW = Duration.ofDays(7);

    /** Monthlies are the slowest that come to know a rhythm here. */
    private static final Duration UNKNOWN = Duration.ofDays(30);

    private static final int TWO_WEEKS = 2;

    public HealthRules {
        if (failingFor.isNegative() || silentAtLeast.isNegative() || !(silentTimes >= 1)) {
            throw new IllegalArgumentException(
                    "newsfold.health.failing-for and newsfold.health.silent-at-least are no less"
                            + " than nothing, and newsfold.health.silent-times is 1 or more");
        }
    }

    /** How long a feed of this rhythm may be silent before it is unusual. */
    Duration unusual(Rhythm rhythm) {
        if (rhythm.usual() == null) {
            return longer(UNKNOWN, silentAtLeast);
        }
        Duration several = Duration.ofSeconds((long) (rhythm.usual().toSeconds() * silentTimes));
        return longer(several, rhythm.weeks() < TWO_WEEKS ? longer(NEW, silentAtLeast) : silentAtLeast);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
