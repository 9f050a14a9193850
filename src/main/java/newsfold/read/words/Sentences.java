package newsfold.read.words;

/** What tells running text from headings, labels and buttons. */
public final class Sentences {
    private static final String ENDS = ".!?…。！？।؟";
    private static final String CLOSING = "\"”“’'»)]";
    private static final int LONG = 35;
    private static final int SHORT = 12;

    /** So many characters have as many words as a paragraph, with one blank between two of them. */
    private static final int LEAST = 2 * SHORT - 1;

    private Sentences() {}

    /** Whether the text ends as a sentence does. A closing quotation mark alone doesn't count: headlines have those. */
    public static boolean ended(String text) {
        int last = text.length() - 1;
        while (last >= 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && ENDS.indexOf(text.charAt(last)) >= 0;
    }

    public static int words(String text) {
        return words(text, Integer.MAX_VALUE);
    }

    /** Whether the text has so many words or more, counted no further. */
    public static boolean atLeast(int words, String text) {
        return words(text, words) >= words;
    }

    /** Counts no further than up to a number of words divided by blanks. */
    private static int words(String text, int enough) {
        if (text.isEmpty()) {
            return 0;
        }
        int words = 1;
        int unspaced = 0;
        for (int i = 0; i < text.length() && words < enough; i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                words++;
            } else if (unspaced(c)) {
                unspaced++;
            }
        }
        // scripts without blanks between words: two characters make about a word
        return Math.max(words, unspaced / 2);
    }

    private static boolean unspaced(char c) {
        return c >= 0x0e00 && (c <= 0x0eff || c >= 0x3040 && c <= 0x30ff || c >= 0x4e00 && c <= 0x9fff);
    }

    /** Whether this is a paragraph of an article rather than a headline or label. */
    public static boolean paragraph(String text) {
        if (text.length() < LEAST) {
            return false;
        }
        return atLeast(ended(text) ? SHORT : LONG, text);
    }
}
