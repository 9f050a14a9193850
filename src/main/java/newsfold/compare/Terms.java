package newsfold.compare;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The content words of a text, cut so that most inflected forms of one word in European languages fall together. */
public final class Terms {
    /** Unicode's categories L, M and N, a bit for each. */
    private static final int OF_WORD = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    private static final int STEM = 6; // characters; a crude stem, but the same in every language
    private static final int SHORTEST = 4; // shorter words are mostly articles, pronouns and prepositions

    /** English, German, French, Spanish and Russian words of four letters and more that stand in every text. */
    private static final Set<String> FUNCTION_WORDS = Set.of(
            ("said says told that this these those with from have been being were they them their there will would could should shall must"
                            + " might after before about over under into than then when where which while what whom whose your also just only"
                            + " other some such most many much more very does both each here upon because between during through according"
                            + " nicht eine einen einem einer sind wird wurde wurden haben hatte auch nach über oder aber dass noch sich beim"
                            + " sagte dans pour avec sont cette mais plus leur leurs elle elles nous vous comme être fait aussi selon"
                            + " para como pero este esta estos estas sobre entre desde hasta cuando porque dijo según también"
                            + " который которые также этот после было были чтобы если когда сказал сообщил")
                    .split(" "));

    private static final int LONGEST =
            FUNCTION_WORDS.stream().mapToInt(String::length).max().orElseThrow();

    private Terms() {}

    public static Set<String> of(String text) {
        Set<String> terms = new LinkedHashSet<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < lower.length()) {
            int start = end;
            boolean ideographic = false;
            boolean digit = false;
            int c;
            while (end < lower.length() && isOfWord(c = lower.codePointAt(end))) {
                ideographic |= Character.isIdeographic(c);
                digit |= Character.isDigit(c);
                end += Character.charCount(c);
            }
            if (end == start) {
                end += Character.charCount(lower.codePointAt(end));
            } else if (ideographic) {
                // scripts without spaces: pairs of characters stand for words
                for (int i = start; i + 2 <= end; i++) {
                    terms.add(lower.substring(i, i + 2));
                }
            } else if ((end - start >= SHORTEST || digit) && !isFunctionWord(lower, start, end)) {
                terms.add(lower.substring(start, Math.min(end, start + STEM)));
            }
        }
        return terms;
    }

    private static boolean isFunctionWord(String lower, int start, int end) {
        return end - start <= LONGEST && FUNCTION_WORDS.contains(lower.substring(start, end));
    }

    /** A letter, a mark on one, or a number. */
    private static boolean isOfWord(int c) {
        return (OF_WORD >> Character.getType(c) & 1) != 0;
    }
}
