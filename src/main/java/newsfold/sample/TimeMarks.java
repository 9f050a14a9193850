package newsfold.sample;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Days and hours in the sample's texts, which would be wrong tomorrow if they were written out: {@code {day 30}} is the
 * weekday 30 hours before the epoch ("Friday"), {@code {time 30}} the hour (UTC, to five minutes: "4.20pm"). Negative
 * numbers lie ahead.
 */
final class TimeMarks {
    private static final Pattern MARK = Pattern.compile("\\{(day|time) (-?\\d+(?:\\.\\d+)?)}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);

    private final Instant epoch;

    TimeMarks(Instant epoch) {
        this.epoch = epoch;
    }

    /** The text with each mark replaced. */
    String fill(String text) {
        return MARK.matcher(text).replaceAll(match -> {
            long seconds = Math.round(Double.parseDouble(match.group(2)) * 3600);
            ZonedDateTime at = epoch.minusSeconds(seconds).atZone(ZoneOffset.UTC);
            return match.group(1).equals("day") ? DAY.format(at) : hour(at);
        });
    }

    private static String hour(ZonedDateTime at) {
        int minute = at.getMinute() / 5 * 5;
        int hour = at.getHour() % 12 == 0 ? 12 : at.getHour() % 12;
        return hour
                + (minute == 0 ? "" : String.format(Locale.ROOT, ".%02d", minute))
                + (at.getHour() < 12 ? "am" : "pm");
    }
}
