package newsfold.read.words;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.read.time.DateWords;
import newsfold.read.time.FeedDates;
import newsfold.read.time.IsoDate;
import newsfold.read.time.MonthNames;
import newsfold.read.time.WordedDate;
import org.jspecify.annotations.Nullable;

/**
 * Times as pages write them, for machines (ISO 8601, RFC 5322) and for readers ("Aug 21, 2025 10:45 am", "Veröffentlicht
 * am 21. August 2025 um 10:45 Uhr"). Where {@link FeedDates} makes the best of a field that can only be a date, this tells
 * whether a line is one: a year alone, or a date among other words, is none. A time without a zone is taken as UTC, a date
 * without a time as its first moment.
 */
public final class WrittenTime {
    private static final Pattern ISO =
            Pattern.compile("((?:19|20)\\d\\d)-(\\d\\d?)-(\\d\\d?)(?:[T ]+[\\d:.,]+\\s*(?:Z|UTC|GMT)?(?:[+-][\\d:]+)?)?"
                    + "(?<rest>\\s*[\\[(].{0,40}[\\])])?");
    private static final Pattern COMPACT = Pattern.compile("(?:19|20)\\d{6}(?:T?\\d{6}Z?)?");

    private static final String UPDATE =
            "(?:last |zuletzt |dernière )?(?:updated|modified|aktualisiert|mis à jour|actualizado|aggiornato"
                    + "|atualizado|обновлено|bijgewerkt|update)\\b";
    private static final Pattern CHANGE = Pattern.compile(UPDATE, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What the words for a change begin with. */
    private static final String CHANGE_INITIALS = "lzdumabоLZDUMABО";

    /** What parts the time of publication from that of a change, or from something else. */
    private static final Pattern PARTING = Pattern.compile(
            "\\s*[|•·]\\s*|\\s+[–—-]\\s+|[,;.]?\\s+(?=" + UPDATE + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST = 80;
    private static final int SHORTEST = 8;
    private static final int SHORT_CHANGE = 6;

    private WrittenTime() {}

    /** The time, if the whole text is one, or one of publication beside one of a change; null where it is none or impossible. */
    public static @Nullable Instant of(String text) {
        if (text.length() > 4 * LONGEST || !hasYear(text)) {
            return null;
        }
        String folded = WhiteSpace.fold(text);
        if (folded.length() < SHORTEST || folded.length() > 2 * LONGEST) {
            return null;
        }
        Instant one = one(folded);
        return one == null && parted(folded) ? first(folded) : one;
    }

    private static boolean hasYear(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits = isDigit(text.charAt(i)) ? digits + 1 : 0;
            if (digits >= 4 && (text.startsWith("20", i - 3) || text.startsWith("19", i - 3))) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@link #PARTING} is anywhere: looked for by hand, since most lines with a year have none. */
    private static boolean parted(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean sign = c == '|' || c == '•' || c == '·';
            boolean dash = c == '-' || c == '–' || c == '—';
            boolean wordBegins = i > 0 && folded.charAt(i - 1) == ' ';
            if (sign || wordBegins && (dash ? folded.startsWith(" ", i + 1) : changeAt(folded, i, c))) {
                return true;
            }
        }
        return false;
    }

    private static boolean changeAt(String text, int start, char initial) {
        return CHANGE_INITIALS.indexOf(initial) >= 0
                && CHANGE.matcher(text).region(start, text.length()).lookingAt();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static @Nullable Instant first(String text) {
        String[] parts = PARTING.split(text);
        Instant changed = null;
        Instant published = null;
        for (String part : parts) {
            Instant time = one(part);
            // "mis à jour à 10:15" changes the time of day only
            boolean change = time == null && isUpdate(part) && Sentences.words(part) <= SHORT_CHANGE;
            if (time == null && !change && !part.isBlank() && LineKind.of(part) != LineKind.CHROME) {
                return null;
            }
            if (time != null && isUpdate(part)) {
                changed = changed == null ? time : changed;
            } else if (time != null) {
                published = published == null ? time : published;
            }
        }
        return published == null ? changed : published;
    }

    private static boolean isUpdate(String part) {
        for (String word : part.split("[^\\p{L}]+")) {
            if (DateWords.update(MonthNames.plain(word))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Instant one(String text) {
        if (text.length() > LONGEST || text.length() < SHORTEST) {
            return null;
        }
        try {
            if (!isDigit(text.charAt(0))) {
                return WordedDate.whole(text);
            }
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                // a day that its month has not is a slip in a feed, but no date in a page
                LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
                String rest = iso.group("rest");
                String date = rest == null ? text : text.substring(0, text.length() - rest.length());
                return IsoDate.parse(date.toUpperCase(Locale.ROOT));
            }
            return COMPACT.matcher(text).matches() ? IsoDate.parse(text) : WordedDate.whole(text);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
