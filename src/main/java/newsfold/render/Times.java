package newsfold.render;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days and times as readers of one edition say them: the hour alone on its day, the weekday with it in its week. */
final class Times {
    private final LocalDate day;
    private final ZoneId zone;
    private final DateTimeFormatter date;
    private final DateTimeFormatter hour;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter weekdayInFull;
    private final DateTimeFormatter shortDate;

    Times(LocalDate day, ZoneId zone, Locale locale) {
        this.day = day;
        this.zone = zone;
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
        this.hour = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        this.weekday = DateTimeFormatter.ofPattern("EEE", locale);
        this.weekdayInFull = DateTimeFormatter.ofPattern("EEEE", locale);
        this.shortDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    }

    String today() {
        return day.format(date);
    }

    /** The edition's. */
    LocalDate day() {
        return day;
    }

    /** The weekday of a day of the last week, else its date. */
    String day(LocalDate past) {
        return ChronoUnit.DAYS.between(past, day) < 7 ? past.format(weekdayInFull) : date(past);
    }

    String date(LocalDate past) {
        return past.format(shortDate);
    }

    /** Empty where the time is unknown. */
    String of(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime local = instant.atZone(zone);
        long days = Math.abs(ChronoUnit.DAYS.between(local.toLocalDate(), day));
        String time = local.format(hour);
        String said = days == 0 ? time : days < 7 ? local.format(weekday) + " " + time : local.format(shortDate);
        // newer JDKs put narrow spaces before AM and PM, which some mail programs show as boxes
        return said.replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
