package newsfold.read.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The times of feeds, in every form that is met: ISO 8601 and W3CDTF in any precision, RFC 822 and its corruptions,
 * asctime, SQL, seconds of the epoch, and dates with the month named in some dozen languages. Where no zone is given it
 * is UTC, where no time is given midnight.
 */
public final class FeedDates {
    /** Characters; no date is longer. */
    private static final int LONGEST = 120;

    private FeedDates() {}

    /** The instant a text stands for, or null where it stands for none. */
    public static @Nullable Instant parse(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String text = written.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        try {
            Instant epoch = epoch(text);
            if (epoch != null) {
                return epoch;
            }
            Instant iso = IsoDate.parse(text);
            return iso != null ? iso : WordedDate.parse(text);
        } catch (DateTimeException | ArithmeticException notADate) {
            return null;
        }
    }

    /** Seconds (9 or 10 digits) or milliseconds (13) since 1970. */
    private static @Nullable Instant epoch(String text) {
        int point = text.indexOf('.');
        String whole = point > 0 ? text.substring(0, point) : text;
        String part = point > 0 ? text.substring(point + 1) : "";
        if (!(whole + part).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        return switch (whole.length()) {
            case 9, 10 -> Instant.ofEpochSecond(Long.parseLong(whole));
            case 13 -> Instant.ofEpochMilli(Long.parseLong(whole));
            default -> null;
        };
    }

    /** Two digits of a year, as RFC 2822, section 4.3, reads them; three count from 1900. */
    static int fullYear(int year, int digits) {
        if (digits <= 2) {
            return year < 50 ? 2000 + year : 1900 + year;
        }
        return digits == 3 ? 1900 + year : year;
    }

    /**
     * A day and a time of day as an instant. Hour 24 is the next day's midnight and second 60, a leap second, the next
     * minute, as in Unix time.
     *
     * @param offset seconds east of UTC
     */
    static Instant instant(int year, int month, int day, int[] time, int offset) {
        return instant(day(year, month, day), time, offset);
    }

    /** A day; one that its month does not have is its last. */
    static LocalDate day(int year, int month, int day) {
        if (year < 1000 || year > 9999 || day < 1 || day > 31) {
            throw new DateTimeException("no day");
        }
        LocalDate first = LocalDate.of(year, month, 1);
        return first.withDayOfMonth(Math.min(day, first.lengthOfMonth()));
    }

    static Instant instant(LocalDate date, int[] time, int offset) {
        if (time[0] > 24 || time[1] > 59 || time[2] > 61) {
            throw new DateTimeException("no time of day");
        }
        return date.atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plusSeconds(time[0] * 3600L + time[1] * 60L + time[2] - offset)
                .plusNanos(time[3]);
    }
}
