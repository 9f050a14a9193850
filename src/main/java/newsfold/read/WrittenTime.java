package newsfold.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as pages write them, for machines (ISO 8601, RFC 5322) and for readers ("Aug 21, 2025 10:45 am"). A year alone is
 * no time. A time without a zone is taken as UTC, a date without a time as its first moment.
 */
final class WrittenTime {
    private static final Pattern ISO = Pattern.compile(
            "((?:19|20)\\d\\d)-(\\d\\d?)-(\\d\\d?)(?:[T ]+(\\d\\d?):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?\\s*(Z|UTC|GMT|[+-]\\d\\d:?\\d\\d|[+-]\\d\\d)?)?.*");
    private static final Pattern COMPACT =
            Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T?(\\d\\d)(\\d\\d)(\\d\\d)Z?)?");
    private static final String LABEL =
            "(?i)(?:(?:first |last )?(?:published|updated|posted|modified|created|date|on|at|publicado|veröffentlicht)(?: on| at)?\\s*[:\\-–]?\\s*)?";
    private static final String WEEKDAY =
            "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\\s+)?";
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final String TIME =
            "(?:\\s*(?:[,|·•/–-]|at)?\\s*(\\d\\d?)[:.](\\d\\d)(?:[:.]\\d\\d)?\\s*([ap]\\.?m\\.?)?\\s*(?:\\(?(utc|gmt|z|bst|cet|cest|ist|est|edt|cst|cdt|mst|mdt|pst|pdt|et|[+-]\\d\\d:?\\d\\d)\\)?)?)?";
    private static final Pattern DAY_FIRST = Pattern.compile(LABEL + WEEKDAY
            + "(\\d\\d?)(?:st|nd|rd|th|\\.)?[\\s-]+(?:of )?" + MONTH + ",?[\\s-]+((?:19|20)\\d\\d)" + TIME + "\\.?");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            LABEL + WEEKDAY + MONTH + "\\s+(\\d\\d?)(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)" + TIME + "\\.?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Hours from UTC of the zones that newsrooms abbreviate. India's half hour is in minutes below. */
    private static final Map<String, Integer> ZONE_MINUTES = Map.ofEntries(
            Map.entry("bst", 60),
            Map.entry("cet", 60),
            Map.entry("cest", 120),
            Map.entry("ist", 330),
            Map.entry("est", -300),
            Map.entry("edt", -240),
            Map.entry("et", -300),
            Map.entry("cst", -360),
            Map.entry("cdt", -300),
            Map.entry("mst", -420),
            Map.entry("mdt", -360),
            Map.entry("pst", -480),
            Map.entry("pdt", -420));

    private static final int LONGEST = 80;

    private WrittenTime() {}

    /** The time, if the whole text is one; null where it is none or impossible. */
    static @Nullable Instant of(String text) {
        if (text.length() > 4 * LONGEST) {
            return null;
        }
        String folded = WhiteSpace.fold(text);
        if (folded.length() < 8 || folded.length() > LONGEST) {
            return null;
        }
        try {
            Instant iso = iso(folded);
            if (iso != null) {
                return iso;
            }
            Instant written = forReaders(folded);
            return written != null ? written : mail(folded);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Instant iso(String text) {
        Matcher m = ISO.matcher(text);
        if (!m.matches()) {
            m = COMPACT.matcher(text);
            return m.matches()
                    ? local(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5), m.group(6))
                            .toInstant(ZoneOffset.UTC)
                    : null;
        }
        LocalDateTime local = local(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5), m.group(6));
        return local.toInstant(offset(m.group(7)));
    }

    private static LocalDateTime local(
            String year,
            String month,
            String day,
            @Nullable String hour,
            @Nullable String minute,
            @Nullable String second) {
        LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        if (hour == null || minute == null) {
            return date.atStartOfDay();
        }
        int seconds = second == null ? 0 : Math.min(59, Integer.parseInt(second));
        return date.atTime(LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute), seconds));
    }

    private static @Nullable Instant forReaders(String text) {
        Matcher m = DAY_FIRST.matcher(text);
        boolean dayFirst = m.matches();
        if (!dayFirst) {
            m = MONTH_FIRST.matcher(text);
            if (!m.matches()) {
                return null;
            }
        }
        int month = MONTHS.indexOf(m.group(dayFirst ? 2 : 1).toLowerCase(Locale.ROOT)) + 1;
        int day = Integer.parseInt(m.group(dayFirst ? 1 : 2));
        LocalDate date = LocalDate.of(Integer.parseInt(m.group(3)), month, day);
        if (m.group(4) == null) {
            return date.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        int hour = Integer.parseInt(m.group(4));
        String half = m.group(6);
        if (half != null) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        return date.atTime(hour, Integer.parseInt(m.group(5))).toInstant(offset(m.group(7)));
    }

    private static @Nullable Instant mail(String text) {
        try {
            return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static ZoneOffset offset(@Nullable String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        Integer minutes = ZONE_MINUTES.get(zone.toLowerCase(Locale.ROOT));
        if (minutes != null) {
            return ZoneOffset.ofTotalSeconds(minutes * 60);
        }
        return zone.startsWith("+") || zone.startsWith("-") ? ZoneOffset.of(zone) : ZoneOffset.UTC;
    }
}
