package newsfold.subscribers;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a subscriber wishes to get a digest's letters.
 *
 * @param weekdays whether not on Saturdays and Sundays
 * @param weekly the day of one letter a week, which then tells the whole week; or null for a letter an edition
 * @param time of day, or null for as soon as an edition leaves; of a weekly letter {@link #USUAL_TIME} then
 * @param zone whose days and times are meant, or null for the digest's
 * @param pausedUntil no letters before this day, or null
 */
public record Rhythm(
        boolean weekdays,
        @Nullable DayOfWeek weekly,
        @Nullable LocalTime time,
        @Nullable ZoneId zone,
        @Nullable LocalDate pausedUntil) {
    /** Every letter at once. */
    public static final Rhythm USUAL = new Rhythm(false, null, null, null);

    /** Of a weekly letter for which no time was chosen: with breakfast, as most newspapers. */
    public static final LocalTime USUAL_TIME = LocalTime.of(7, 0);

    /** With each edition. */
    public Rhythm(boolean weekdays, @Nullable LocalTime time, @Nullable ZoneId zone, @Nullable LocalDate pausedUntil) {
        this(weekdays, null, time, zone, pausedUntil);
    }

    /**
     * When a letter is delivered that may leave from an instant on: the next time that the clock shows the reader's time. A
     * time that the change to summer time leaves out is later on that day by what is left out, and one that comes twice is the
     * first.
     */
    public Instant delivery(Instant earliest, ZoneId digest) {
        if (time == null) {
            return earliest;
        }
        ZoneId own = own(digest);
        LocalDate day = earliest.atZone(own).toLocalDate();
        Instant today = ZonedDateTime.of(day, time, own).toInstant();
        return today.isBefore(earliest)
                ? ZonedDateTime.of(day.plusDays(1), time, own).toInstant()
                : today;
    }

    /**
     * The last time until an instant at which a weekly letter is delivered; clocks that change are heeded as in {@link #delivery}.
     * Empty where the letters are not weekly.
     */
    public Optional<Instant> lastWeekly(Instant until, ZoneId digest) {
        if (weekly == null) {
            return Optional.empty();
        }
        // a week ahead and back: at the change of the clocks a day has not 24 hours
        LocalDate day = until.atZone(own(digest)).toLocalDate().plusDays(1).with(TemporalAdjusters.nextOrSame(weekly));
        while (weekly(day, digest).isAfter(until)) {
            day = day.minusWeeks(1);
        }
        return Optional.of(weekly(day, digest));
    }

    /** The reader's day at an instant. */
    public LocalDate day(Instant instant, ZoneId digest) {
        return instant.atZone(own(digest)).toLocalDate();
    }

    private Instant weekly(LocalDate day, ZoneId digest) {
        return ZonedDateTime.of(day, time == null ? USUAL_TIME : time, own(digest))
                .toInstant();
    }

    /** Why no letter goes out that would be delivered then, a sentence for the ledger; empty where it goes. */
    public Optional<String> spared(Instant delivery, ZoneId digest) {
        LocalDate day = day(delivery, digest);
        if (pausedUntil != null && day.isBefore(pausedUntil)) {
            return Optional.of("Not sent: the reader paused until " + pausedUntil + ".");
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekdays && weekend
                ? Optional.of("Not sent: the reader gets this digest on weekdays only.")
                : Optional.empty();
    }

    private ZoneId own(ZoneId digest) {
        return zone == null ? digest : zone;
    }
}
