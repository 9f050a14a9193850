package newsfold.subscribers;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a subscriber wishes to get a digest's letters.
 *
 * @param weekdays whether not on Saturdays and Sundays
 * @param time of day, or null for as soon as an edition leaves
 * @param zone whose days and times are meant, or null for the digest's
 * @param pausedUntil no letters before this day, or null
 */
public record Rhythm(
        boolean weekdays,
        @Nullable LocalTime time,
        @Nullable ZoneId zone,
        @Nullable LocalDate pausedUntil) {
    /** Every letter at once. */
    public static final Rhythm USUAL = new Rhythm(false, null, null, null);

    /**
     * When a letter is delivered that may leave from an instant on: the next time that the clock shows the reader's time. A
     * time that the change to summer time leaves out is an hour later on that day, and one that comes twice is the first.
     */
    public Instant delivery(Instant earliest, ZoneId digest) {
        if (time == null) {
            return earliest;
        }
        ZoneId own = zone == null ? digest : zone;
        LocalDate day = earliest.atZone(own).toLocalDate();
        Instant today = ZonedDateTime.of(day, time, own).toInstant();
        return today.isBefore(earliest)
                ? ZonedDateTime.of(day.plusDays(1), time, own).toInstant()
                : today;
    }

    /** Why no letter goes out that would be delivered then, a sentence for the ledger; empty where it goes. */
    public Optional<String> spared(Instant delivery, ZoneId digest) {
        LocalDate day = delivery.atZone(zone == null ? digest : zone).toLocalDate();
        if (pausedUntil != null && day.isBefore(pausedUntil)) {
            return Optional.of("Not sent: the reader paused until " + pausedUntil + ".");
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekdays && weekend
                ? Optional.of("Not sent: the reader gets this digest on weekdays only.")
                : Optional.empty();
    }
}
