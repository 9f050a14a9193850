package newsfold.read;

import java.util.regex.Pattern;

/** What tells running text from headings, labels and buttons. */
final class Sentences {
    private static final Pattern END = Pattern.compile("[.!?…。！？।؟][\"”“’'»)\\]]*$");
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final int LONG = 35;
    private static final int SHORT = 12;

    private Sentences() {}

    /** Whether the text ends as a sentence does. A closing quotation mark alone doesn't count: headlines have those. */
    static boolean ended(String text) {
        return END.matcher(text).find();
    }

    static int words(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        int words = SPACE.split(text).length;
        // scripts without blanks between words: two characters make about a word
        long unspaced = text.codePoints().filter(Sentences::unspaced).count();
        return Math.max(words, (int) unspaced / 2);
    }

    private static boolean unspaced(int c) {
        return c >= 0x3040 && c <= 0x30ff || c >= 0x4e00 && c <= 0x9fff || c >= 0x0e00 && c <= 0x0eff;
    }

    /** Whether this is a paragraph of an article rather than a headline or label. */
    static boolean paragraph(String text) {
        int words = words(text);
        return words >= LONG || words >= SHORT && ended(text);
    }
}
