package newsfold.deliver;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Hours in which no letter leaves, such as {@code 22:00-06:30}; over midnight where they end before they begin.
 *
 * @param from inclusive
 * @param until exclusive
 */
public record QuietHours(LocalTime from, LocalTime until) {
    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException(
                    "Quiet hours begin and end at different times, not both at " + from + ".");
        }
    }

    /** @throws IllegalArgumentException with a sentence that says how they are written */
    public static QuietHours parse(String text) {
        String[] times = text.strip().split("\\s*-\\s*", -1);
        try {
            if (times.length == 2) {
                return new QuietHours(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new IllegalArgumentException("Quiet hours are written like 22:00-06:30, not \"" + text + "\".");
    }

    boolean covers(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }

    /** When they are over, or now where they are not on. */
    public Instant end(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        if (!covers(here.toLocalTime())) {
            return now;
        }
        ZonedDateTime end = here.with(until);
        return (end.isAfter(here) ? end : here.plusDays(1).with(until)).toInstant();
    }

    @Override
    public String toString() {
        return from + "-" + until;
    }
}
