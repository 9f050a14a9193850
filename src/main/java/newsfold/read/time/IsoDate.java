package newsfold.read.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/**
 * ISO 8601 dates, of which W3CDTF and RFC 3339 are profiles: calendar, ordinal and week dates in basic and extended
 * form, cut off anywhere.
 */
public final class IsoDate {
    private final DateScanner in;

    private IsoDate(String text) {
        in = new DateScanner(text);
    }

    /** Null where the text is of another form. */
    public static @Nullable Instant parse(String text) {
        return new IsoDate(text).read();
    }

    private @Nullable Instant read() {
        LocalDate date = date();
        if (date == null) {
            return null;
        }
        int[] time = new int[4];
        int offset = 0;
        if (in.peek() == 'T' || in.peek() == 't' || in.peek() == ' ' || in.peek() == '_') {
            in.skip();
            in.skipBlanks();
            int[] found = in.digits() >= 3 ? basicTime() : in.time();
            if (found.length == 0 && in.digits() == 2) {
                found = new int[] {in.number(2), 0, 0, 0};
            }
            if (found.length > 0) {
                time = found;
            }
        } else if (in.digits() == 6) {
            time = basicTime();
        }
        in.skipBlanks();
        if (!in.atEnd()) {
            Integer zone = TimeZoneNames.offset(in);
            in.skipBlanks();
            if (zone == null || !in.atEnd()) {
                return null;
            }
            offset = zone;
        }
        return FeedDates.instant(date, time, offset);
    }

    private @Nullable LocalDate date() {
        int digits = in.digits();
        return switch (digits) {
            case 8, 14 -> FeedDates.day(in.number(4), in.number(2), in.number(2));
            case 7 -> LocalDate.ofYearDay(in.number(4), in.number(3));
            case 6 -> FeedDates.day(FeedDates.fullYear(in.number(2), 2), in.number(2), in.number(2));
            case 4 -> extended(in.number(4));
            case 2 -> in.peek(2) == '-' ? extended(FeedDates.fullYear(in.number(2), 2)) : null;
            default -> null;
        };
    }

    private @Nullable LocalDate extended(int year) {
        if (in.atEnd() || in.peek() == 'T') {
            return LocalDate.of(year, 1, 1);
        }
        if (in.peek() == 'W') {
            return week(year);
        }
        char separator = in.peek();
        if (separator != '-' && separator != '/' && separator != '.') {
            return null;
        }
        in.skip();
        int digits = in.digits();
        if (in.peek() == 'W') {
            return week(year);
        }
        if (digits == 3) {
            return LocalDate.ofYearDay(year, in.number(3));
        }
        if (digits == 4) {
            return FeedDates.day(year, in.number(2), in.number(2));
        }
        if (digits < 1 || digits > 2) {
            return null;
        }
        int month = in.number(digits);
        if (!in.skip(separator)) {
            return LocalDate.of(year, month, 1);
        }
        digits = in.digits();
        return digits < 1 || digits > 2 ? null : FeedDates.day(year, month, in.number(digits));
    }

    private LocalDate week(int year) {
        in.skip();
        int week = in.number(Math.min(2, in.digits()));
        in.skip('-');
        int day = in.digits() == 1 ? in.number(1) : 1;
        return LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(DayOfWeek.of(day));
    }

    /** hhmm or hhmmss. */
    private int[] basicTime() {
        int digits = in.digits();
        int[] time = {in.number(2), in.number(Math.min(2, digits - 2)), digits >= 6 ? in.number(2) : 0, 0};
        if (in.skip('.') || in.skip(',')) {
            time[3] = in.fraction();
        }
        return time;
    }
}
