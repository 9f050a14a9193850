package newsfold.read.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long ago a page says something was published: "5 hours ago", "yesterday", "2h". A time only for who knows when the
 * page was seen.
 *
 * @param written as on the page, without words glued to it
 * @param back how long before the page was seen
 */
public record Age(String written, Duration back) {

    /** A name and an age in one line: "The Courier · 3 hours ago", also where a page's dump glued them together. */
    public record Named(String name, Age age) {}

    private static final Map<String, Duration> UNITS = Map.ofEntries(
            Map.entry("second", Duration.ofSeconds(1)),
            Map.entry("sec", Duration.ofSeconds(1)),
            Map.entry("s", Duration.ofSeconds(1)),
            Map.entry("minute", Duration.ofMinutes(1)),
            Map.entry("min", Duration.ofMinutes(1)),
            Map.entry("m", Duration.ofMinutes(1)),
            Map.entry("hour", Duration.ofHours(1)),
            Map.entry("hr", Duration.ofHours(1)),
            Map.entry("h", Duration.ofHours(1)),
            Map.entry("day", Duration.ofDays(1)),
            Map.entry("d", Duration.ofDays(1)),
            Map.entry("week", Duration.ofDays(7)),
            Map.entry("wk", Duration.ofDays(7)),
            Map.entry("w", Duration.ofDays(7)),
            Map.entry("month", Duration.ofDays(30)),
            Map.entry("mo", Duration.ofDays(30)),
            Map.entry("year", Duration.ofDays(365)),
            Map.entry("yr", Duration.ofDays(365)),
            Map.entry("y", Duration.ofDays(365)));

    private static final String COUNTED =
            "(?:(?<count>\\d{1,3})|(?<one>an?|one))\\s(?<unit>second|sec|minute|min|hour|hr|day|week|wk|month|year|yr)s?\\.?\\sago";
    private static final String SHORT =
            "(?<few>\\d{1,2})\\s?(?<letter>secs?|s|mins?|m|hrs?|h|days?|d|wks?|w|mo|yrs?|y)(?:\\sago)?";
    private static final String WORDS = "(?<word>just now|moments ago|a moment ago|yesterday|last week)";
    private static final String ANY = "(?:" + COUNTED + "|" + SHORT + "|" + WORDS + ")";

    /** Other languages of the press: "vor 5 Stunden", "il y a 3 heures", "hace 2 horas", "3 ore fa", "2 uur geleden". */
    private static final Pattern FOREIGN = Pattern.compile(
            "(?:(?:vor|il y a|hace|há|för|for)\\s)?(?<number>\\d{1,3}|une?|una?|uma?|eine[rm]?|e[nt]t?)\\s"
                    + "(?<base>sekund|second|segund|minut|stund|heure|hora|ora|ore|uur|tim|tag|jour|día|dia|giorn|dag|woche|semain|seman|settiman|we[e]?k)\\p{L}*"
                    + "(?:\\s(?:fa|geleden|atrás|sedan|siden))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern FOREIGN_SIGN = Pattern.compile(
            "(?:vor|il y a|hace|há|för|for)\\s.+|.+\\s(?:fa|geleden|atrás|sedan|siden)", Pattern.CASE_INSENSITIVE);

    private static final Pattern WHOLE = Pattern.compile(
            "(?:time|posted|published|updated|last updated|schedule|clock|about|over|almost)?[:\\s]*(?<age>" + ANY
                    + ")[.]?",
            Pattern.CASE_INSENSITIVE);

    /** The shortest name wins whose rest is an age of believable numbers: "News2424 minutes ago" is News24's. */
    private static final Pattern NAMED = Pattern.compile(
            "(?<name>\\S.*?)\\s?[·•|,/–—-]?\\s?(?:\\b(?:posted|published|updated|time)\\s?)?" + "(?<age>" + COUNTED
                    + "|(?<=[\\s·•|,/–—-])" + SHORT + "|" + WORDS + ")",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 120;
    private static final int LONGEST_UNIT = 4;

    /** Whether the line's ends let it be an age, or a name with one: nearly all lines' do not. */
    static boolean mayTell(String line) {
        return line.length() <= LONGEST
                && (endsInAge(line, line.endsWith(".") ? line.length() - 1 : line.length()) || signed(line));
    }

    /** The age, if the whole line is one. */
    public static @Nullable Age of(String line) {
        if (line.length() > LONGEST) {
            return null;
        }
        if (endsInAge(line, line.endsWith(".") ? line.length() - 1 : line.length())) {
            Matcher age = WHOLE.matcher(line);
            if (age.matches()) {
                return of(age);
            }
        }
        return foreign(line);
    }

    private static @Nullable Age foreign(String line) {
        if (!signed(line)) {
            return null;
        }
        Matcher age = FOREIGN.matcher(line);
        if (!age.matches() || !FOREIGN_SIGN.matcher(line).matches()) {
            return null;
        }
        String number = age.group("number");
        int count = Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : 1;
        Duration unit =
                switch (age.group("base").toLowerCase(Locale.ROOT)) {
                    case "sekund", "second", "segund" -> Duration.ofSeconds(1);
                    case "minut" -> Duration.ofMinutes(1);
                    case "stund", "heure", "hora", "ora", "ore", "uur", "tim" -> Duration.ofHours(1);
                    case "tag", "jour", "día", "dia", "giorn", "dag" -> Duration.ofDays(1);
                    default -> Duration.ofDays(7);
                };
        return new Age(line, unit.multipliedBy(count));
    }

    /** The name and the age, if the line is both. */
    public static @Nullable Named named(String line) {
        if (line.length() > LONGEST || !endsInAge(line, line.length())) {
            return null;
        }
        Matcher both = NAMED.matcher(line);
        if (!both.matches()) {
            return null;
        }
        String name = both.group("name");
        String number = both.group("count") == null ? both.group("few") : both.group("count");
        // a page may have lost the blank between a name that ends in digits and its age
        while (number != null && !believable(number, unit(both)) && number.length() > 1) {
            name += number.charAt(0);
            number = number.substring(1);
        }
        Age age = of(line.substring(line.indexOf(both.group("age"))
                + name.length()
                - both.group("name").length()));
        return age == null ? null : new Named(name, age);
    }

    /** Whether the line begins or ends in a word that tells an age in another language: most lines do not. */
    private static boolean signed(String line) {
        if (line.isEmpty()) {
            return false;
        }
        boolean begins =
                switch (line.charAt(0) | 0x20) {
                    case 'v' -> begins("vor ", line);
                    case 'i' -> begins("il y a ", line);
                    case 'h' -> begins("hace ", line) || begins("há ", line);
                    case 'f' -> begins("för ", line) || begins("for ", line);
                    default -> false;
                };
        int end = line.length();
        return begins
                || switch (line.charAt(end - 1) | 0x20) {
                    case 'a' -> endsIn(" fa", line, end);
                    case 'n' ->
                        endsIn(" geleden", line, end) || endsIn(" sedan", line, end) || endsIn(" siden", line, end);
                    case 's' -> endsIn(" atrás", line, end);
                    default -> false;
                };
    }

    private static boolean begins(String word, String line) {
        return line.regionMatches(true, 0, word, 0, word.length());
    }

    /** Whether the line's end may be an age's: looked at first, since most lines are not. */
    private static boolean endsInAge(String line, int end) {
        if (end == 0) {
            return false;
        }
        return switch (line.charAt(end - 1) | 0x20) {
            case 'o' -> endsIn("ago", line, end) || endsInUnit(line, end);
            case 'w' -> endsIn("now", line, end) || endsInUnit(line, end);
            case 'y' -> endsIn("yesterday", line, end) || endsInUnit(line, end);
            case 'k' -> endsIn("week", line, end) || endsInUnit(line, end);
            case 'c', 'd', 'h', 'm', 'n', 'r', 's' -> endsInUnit(line, end);
            default -> false;
        };
    }

    private static boolean endsIn(String word, String line, int end) {
        return line.regionMatches(true, end - word.length(), word, 0, word.length());
    }

    /** "5h", "20 mins": letters behind a digit. */
    private static boolean endsInUnit(String line, int end) {
        int at = end - 1;
        while (at >= 0 && end - at <= LONGEST_UNIT && Character.isLetter(line.charAt(at))) {
            at--;
        }
        boolean letters = at < end - 1;
        if (letters && at > 0 && Character.isWhitespace(line.charAt(at))) {
            at--;
        }
        return letters && at >= 0 && Character.isDigit(line.charAt(at));
    }

    /** When that was, for a page seen at this time. */
    public Instant before(Instant captured) {
        return captured.minus(back);
    }

    private static @Nullable Age of(Matcher age) {
        String word = age.group("word");
        if (word != null) {
            return new Age(
                    age.group("age"),
                    switch (word.toLowerCase(Locale.ROOT)) {
                        case "yesterday" -> Duration.ofDays(1);
                        case "last week" -> Duration.ofDays(7);
                        default -> Duration.ZERO;
                    });
        }
        String number = age.group("count") == null ? age.group("few") : age.group("count");
        int count = number == null ? 1 : Integer.parseInt(number);
        return new Age(age.group("age"), unit(age).multipliedBy(count));
    }

    private static Duration unit(Matcher age) {
        String unit = age.group("unit") == null ? age.group("letter") : age.group("unit");
        if (unit == null) {
            return Duration.ZERO;
        }
        String single = unit.toLowerCase(Locale.ROOT);
        Duration duration = UNITS.get(single);
        if (duration == null) {
            duration = UNITS.get(single.substring(0, single.length() - 1));
        }
        return duration == null ? Duration.ZERO : duration;
    }

    private static boolean believable(String number, Duration unit) {
        int count = Integer.parseInt(number);
        return number.charAt(0) != '0'
                && (unit.compareTo(Duration.ofHours(1)) >= 0
                        ? unit.equals(Duration.ofHours(1)) ? count <= 48 : count <= 99
                        : count <= 59);
    }
}
