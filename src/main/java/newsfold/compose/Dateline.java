package newsfold.compose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place, day and agency before an article's first words: "LONDON (AP) -", "KYIV, Aug 21 -", "Berlin (dpa) -", "MOSCOW, May 3. /TASS/." */
final class Dateline {
    private static final String DAY = "(,? \\p{L}{3,12}\\.? \\d{1,2}|,? \\d{1,2}\\.? \\p{L}{3,12}\\.?)?(,? \\d{4})?";
    private static final String DASH = "\\s*(?:[-–—―]{1,2}|:)\\s+";
    private static final Pattern MARK = Pattern.compile("^(?:"
            + "\\p{Lu}[\\p{Lu}\\p{M} .,'’/-]{1,45}(?:, \\p{Lu}[\\p{L}.]{1,15}(?: \\p{Lu}[\\p{L}.]{1,15})?){0,2}" + DAY
            + "\\s*(\\([^()]{2,40}\\))?"
            + "(?:" + DASH + "|[—―])"
            + "|\\p{L}{3,9}\\.? \\d{1,2} \\([\\p{L}\\p{N} ./&-]{2,40}\\)" + DASH
            + "|\\p{Lu}[\\p{L}\\p{M} .,'’/-]{1,45}" + DAY + "\\s*\\([\\p{L}\\p{N} ./&-]{2,40}\\)" + DASH
            + "|\\([\\p{L}\\p{N} ./&-]{2,40}\\)" + DASH
            + "|\\p{Lu}[\\p{L}\\p{M} .,'’-]{1,45}" + DAY + "\\.? ?/[\\p{L} -]{2,20}/\\.?\\s+"
            + ")(?=[\\p{Lu}\\p{Lo}\\p{Nd}\"“„«])");

    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}\\.?";
    private static final String DATE = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\\s*,?\\s*)?(?:" + MONTH
            + "\\s*\\d{1,2}(?:st|nd|rd|th)?\\s*,?\\s*\\d{4}|\\d{1,2}\\s*" + MONTH
            + "\\s*,?\\s*\\d{4}|\\d{1,4}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{2,4})";
    private static final String TIME =
            "\\d{1,2}\\s*[:.]\\s*\\d{2}(?:\\s*:\\s*\\d{2})?\\s*(?:[ap]\\s*\\.?\\s*m\\b\\.?)?\\s*"
                    + "(?:\\b(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|IST|UK)\\b)?";
    private static final String LABEL =
            "(?:(?:first |last )?(?:published|updated|posted|created|modified)(?: on| at)?\\s*:?\\s*)";
    /** When a page was set online, run into its first sentence: "Published: May 2, 2013 12:50 PM EDT The driver ...". */
    private static final Pattern STAMP = Pattern.compile(
            "^(?:" + LABEL + "?(?:" + TIME + "\\s*[|,@]?\\s*)?" + DATE + "\\s*(?:[|,@-]|at)?\\s*(?:" + LABEL + "?"
                    + TIME + ")?\\s*[|,:-]?\\s*){1,2}(?=[\\p{Lu}\\p{Lo}\"“„«])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Dateline() {}

    /** The paragraph without its dateline. */
    static String strip(String paragraph) {
        String rest = without(STAMP, paragraph);
        // what follows must begin a sentence; the flags that ignore case ignore this, too
        if (!rest.isEmpty() && Character.isLowerCase(rest.codePointAt(0))) {
            rest = paragraph;
        }
        return without(MARK, rest);
    }

    private static String without(Pattern pattern, String paragraph) {
        Matcher mark = pattern.matcher(paragraph);
        return mark.find() ? paragraph.substring(mark.end()) : paragraph;
    }
}
