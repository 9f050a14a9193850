package newsfold.merge;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts text into words. Scripts without spaces (Chinese, Japanese, Thai and its neighbours) give pairs of neighbouring
 * characters.
 */
final class Words {
    private static final int ACCENTS = 0x300;
    private static final int THAI = 0xE00;
    /** Of Japanese; it belongs to no script. */
    private static final int LONG_VOWEL = 0x30FC;

    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** Fewer than most words have with the space behind them, so that there is room for all at once. */
    private static final int LETTERS = 5;

    private static final Word[] NONE = {};

    private Words() {}

    /**
     * One word of a text.
     *
     * @param raw as written
     * @param stem folded and without its ending, so that other forms of the word are equal
     * @param term the stem's number in the {@link Lexicon}
     * @param print the stem as a number that is the same in every lexicon and every run of the program
     * @param share how common it is in its tongue, see {@link CommonWords#share}
     * @param capital whether it begins with a capital letter
     * @param first whether a sentence begins with it
     */
    record Word(String raw, String stem, int term, long print, double share, boolean capital, boolean first) {}

    static List<Word> of(String text, Dictionary dictionary) {
        String plain = Folding.plain(text);
        List<Word> words = new ArrayList<>(plain.length() / LETTERS + 1);
        boolean first = true;
        int i = 0;
        while (i < plain.length()) {
            int c = plain.codePointAt(i);
            if (unspaced(c)) {
                int next = i + Character.charCount(c);
                if (next < plain.length() && unspaced(plain.codePointAt(next))) {
                    words.add(dictionary.pair(plain, i, next + Character.charCount(plain.codePointAt(next)), first));
                    first = false;
                } else if (i == 0 || !unspaced(plain.codePointBefore(i))) {
                    words.add(dictionary.pair(plain, i, next, first));
                    first = false;
                }
                i = next;
            } else if (Character.isLetterOrDigit(c)) {
                int end = end(plain, i, dictionary.tongue());
                int start = dictionary.behindElided(plain, i, end);
                int cut = dictionary.cut(plain, start, end);
                words.add(dictionary.word(plain, start, cut, first));
                if (cut < end) {
                    words.add(dictionary.word(plain, cut, end, false));
                }
                first = false;
                i = end;
            } else {
                first |= c == '.' || c == '!' || c == '?' || c == '\n' || c == ':' || c == '\u201c' || c == '"';
                i += Character.charCount(c);
            }
        }
        // all lists of words that are gone through again and again are of one class: what goes through them is compiled
        // better so
        return Arrays.asList(words.toArray(NONE));
    }

    /** Where the word that begins at {@code start} ends: apostrophes, digits' points and abbreviations' dots belong to it. */
    private static int end(String text, int start, Tongue tongue) {
        int i = start;
        while (i < text.length()) {
            if (plain(text.charAt(i))) {
                i++;
                continue;
            }
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c) && !unspaced(c) || c >= ACCENTS && i > start && mark(c)) {
                i += Character.charCount(c);
            } else if (i + 1 < text.length()
                    && i > start
                    && (inside(text, i, c) || tongue.decimalComma() && thousands(text, start, i, c))) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    /** The letters and digits that most words are made of. */
    private static boolean plain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean inside(String text, int i, int c) {
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        return switch (c) {
            case '\'', '\u2019' -> Character.isLetter(before) && Character.isLetter(after);
            case ',', '.' ->
                Character.isDigit(before) && Character.isDigit(after)
                        || c == '.'
                                && Character.isUpperCase(before)
                                && Character.isUpperCase(after)
                                && (i < 2 || !Character.isLetter(text.charAt(i - 2)));
            default -> false;
        };
    }

    /** Whether three more digits of a number follow: 1 234, 1'234. */
    private static boolean thousands(String text, int start, int i, int c) {
        if (" '\u2019\u00a0\u2009\u202f".indexOf(c) < 0 || i + 3 >= text.length()) {
            return false;
        }
        for (int k = i + 1; k <= i + 3; k++) {
            if (!Character.isDigit(text.charAt(k))) {
                return false;
            }
        }
        if (i + 4 < text.length() && Character.isDigit(text.charAt(i + 4))) {
            return false;
        }
        int digits = 0;
        while (i - digits > start && Character.isDigit(text.charAt(i - digits - 1))) {
            digits++;
        }
        return digits == i - start ? digits <= 3 : digits == 3 && text.charAt(i - 4) == c;
    }

    /** Vowel signs, which stand beside their letter. */
    private static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean unspaced(int c) {
        return c >= THAI && (c == LONG_VOWEL || UNSPACED.contains(Character.UnicodeScript.of(c)));
    }

    /** The form by which words are compared. */
    static String stem(String raw) {
        if (raw.equals("US") || raw.equals("U.S") || raw.equals("USA")) {
            return "u.s";
        }
        String word = Folding.of(raw);
        int apostrophe = word.indexOf('\'');
        if (apostrophe > 1) {
            word = word.substring(0, apostrophe);
        }
        if (Character.isDigit(word.charAt(0))) {
            return word.indexOf(',') > 0 ? word.replace(",", "") : word;
        }
        return Stems.of(word.indexOf('.') > 0 ? word.replace(".", "") : word);
    }
}
