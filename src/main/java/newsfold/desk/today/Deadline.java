package newsfold.desk.today;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import newsfold.publish.StandingDigest;
import newsfold.schedule.Slots;
import org.jspecify.annotations.Nullable;

/**
 * When the coming edition is made.
 *
 * @param at that moment (UTC), or null where its schedule has no further one
 * @param left until then, in words
 */
public record Deadline(@Nullable Instant at, String left) {
    public static Deadline of(StandingDigest digest, Instant now) {
        Optional<Instant> next = Slots.next(digest.cron(), digest.digest().zone(), now);
        return new Deadline(
                next.orElse(null),
                next.map(at -> words(Duration.between(now, at))).orElse(""));
    }

    private static String words(Duration left) {
        long days = left.toDays();
        long hours = left.toHours() % 24;
        return days > 0 ? "in " + days + " d " + hours + " h" : "in " + hours + " h " + left.toMinutesPart() + " min";
    }
}
