package newsfold.compose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place, day and agency before an article's first words: "LONDON (AP) -", "KYIV, Aug 21 -", "Berlin (dpa) -", "MOSCOW, May 3. /TASS/." */
final class Dateline {
    private static final String DAY = "(,? \\p{L}{3,12}\\.? \\d{1,2}|,? \\d{1,2}\\.? \\p{L}{3,12}\\.?)?(,? \\d{4})?";
    private static final String DASH = "\\s*(?:[-–—]{1,2}|:)\\s+";
    private static final Pattern MARK = Pattern.compile("^(?:"
            + "\\p{Lu}[\\p{Lu}\\p{M} .,'’/-]{1,45}(?:, \\p{Lu}[\\p{L}.]{1,15}){0,2}" + DAY + "\\s*(\\([^()]{2,40}\\))?"
            + DASH
            + "|\\p{Lu}[\\p{L}\\p{M} .,'’/-]{1,45}" + DAY + "\\s*\\([\\p{L}\\p{N} ./&-]{2,40}\\)" + DASH
            + "|\\([\\p{L}\\p{N} ./&-]{2,40}\\)" + DASH
            + "|\\p{Lu}[\\p{L}\\p{M} .,'’-]{1,45}" + DAY + "\\.? ?/[\\p{L} -]{2,20}/\\.?\\s+"
            + ")(?=[\\p{Lu}\\p{Lo}\\p{Nd}\"“„«])");

    private Dateline() {}

    /** The paragraph without its dateline. */
    static String strip(String paragraph) {
        Matcher mark = MARK.matcher(paragraph);
        return mark.find() ? paragraph.substring(mark.end()) : paragraph;
    }
}
