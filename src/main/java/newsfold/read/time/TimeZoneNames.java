package newsfold.read.time;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Offsets from UTC as dates write them: +0100, +1:00, GMT-5, EST, or the military letters. */
final class TimeZoneNames {
    /** Hours east of UTC, in quarters. Names that several places use stand for the one that publishes most in English. */
    private static final Map<String, Integer> QUARTERS = Map.ofEntries(
            Map.entry("gmt", 0),
            Map.entry("utc", 0),
            Map.entry("ut", 0),
            Map.entry("uct", 0),
            Map.entry("z", 0),
            Map.entry("wet", 0),
            Map.entry("est", -20),
            Map.entry("edt", -16),
            Map.entry("cst", -24),
            Map.entry("cdt", -20),
            Map.entry("mst", -28),
            Map.entry("mdt", -24),
            Map.entry("pst", -32),
            Map.entry("pdt", -28),
            Map.entry("akst", -36),
            Map.entry("akdt", -32),
            Map.entry("hst", -40),
            Map.entry("ast", -16),
            Map.entry("adt", -12),
            Map.entry("nst", -14),
            Map.entry("ndt", -10),
            Map.entry("brt", -12),
            Map.entry("art", -12),
            Map.entry("clt", -16),
            Map.entry("bst", 4),
            Map.entry("ist", 22),
            Map.entry("cet", 4),
            Map.entry("met", 4),
            Map.entry("mez", 4),
            Map.entry("west", 4),
            Map.entry("cest", 8),
            Map.entry("mest", 8),
            Map.entry("mesz", 8),
            Map.entry("eet", 8),
            Map.entry("eest", 12),
            Map.entry("sast", 8),
            Map.entry("cat", 8),
            Map.entry("eat", 12),
            Map.entry("wat", 4),
            Map.entry("msk", 12),
            Map.entry("msd", 16),
            Map.entry("trt", 12),
            Map.entry("pkt", 20),
            Map.entry("npt", 23),
            Map.entry("ict", 28),
            Map.entry("wib", 28),
            Map.entry("hkt", 32),
            Map.entry("sgt", 32),
            Map.entry("pht", 32),
            Map.entry("awst", 32),
            Map.entry("jst", 36),
            Map.entry("kst", 36),
            Map.entry("acst", 38),
            Map.entry("acdt", 42),
            Map.entry("aest", 40),
            Map.entry("aedt", 44),
            Map.entry("nzst", 48),
            Map.entry("nzdt", 52));

    /** Names that mean summer time in summer. */
    private static final Map<String, ZoneId> REGIONS = Map.of(
            "et", ZoneId.of("America/New_York"),
            "ct", ZoneId.of("America/Chicago"),
            "mt", ZoneId.of("America/Denver"),
            "pt", ZoneId.of("America/Los_Angeles"));

    private TimeZoneNames() {}

    /** The region whose clocks a word such as "ET" stands for, or null. */
    static @Nullable ZoneId region(String word) {
        return REGIONS.get(word);
    }

    /** Seconds east of UTC of the zone that stands at the scanner, or null where none does. */
    static @Nullable Integer offset(DateScanner in) {
        in.skip('(');
        Integer named = null;
        if (in.atLetter()) {
            named = named(in.word());
            if (named == null) {
                return null;
            }
            in.skipBlanks();
        }
        char sign = in.peek();
        if ((sign == '+' || sign == '-' || sign == '\u2212') && in.peek(1) >= '0' && in.peek(1) <= '9') {
            in.skip();
            int offset = numeric(in);
            named = sign == '+' ? offset : -offset;
        }
        in.skipBlanks();
        // the same zone again, named in brackets
        if (in.skip('(')) {
            while (!in.atEnd() && in.peek() != ')') {
                in.skip();
            }
        }
        in.skip(')');
        return named;
    }

    /** Seconds east of UTC, or null for a word that names no zone. */
    static @Nullable Integer named(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        Integer quarters = QUARTERS.get(name);
        if (quarters != null) {
            return quarters * 900;
        }
        if (name.length() == 1 && name.charAt(0) >= 'a' && name.charAt(0) <= 'y') {
            // RFC 822 got the military letters' signs wrong, so that RFC 2822 reads them all as unknown
            return 0;
        }
        return null;
    }

    private static int numeric(DateScanner in) {
        int digits = in.digits();
        int hours = in.number(digits >= 4 ? 2 : digits == 3 ? 1 : Math.min(2, digits));
        int minutes = 0;
        if (digits >= 3) {
            minutes = in.number(2);
        } else if (in.peek() == ':' && in.peek(1) >= '0' && in.peek(1) <= '9') {
            in.skip();
            minutes = in.number(Math.min(2, in.digits()));
        }
        if (in.peek() == ':' && in.peek(1) >= '0' && in.peek(1) <= '9') {
            in.skip();
            in.number(Math.min(2, in.digits()));
        }
        return hours > 18 ? 0 : hours * 3600 + minutes * 60;
    }
}
