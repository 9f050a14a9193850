package newsfold.merge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into words. Scripts without spaces (Chinese, Japanese, Thai) give pairs of neighbouring characters. */
final class Words {
    private Words() {}

    /**
     * One word of a text.
     *
     * @param raw as written
     * @param stem folded and without its ending, so that other forms of the word are equal
     * @param term the stem's number in the {@link Lexicon}
     * @param print the stem as a number that is the same in every lexicon and every run of the program
     * @param capital whether it begins with a capital letter
     * @param first whether a sentence begins with it
     */
    record Word(String raw, String stem, int term, long print, boolean capital, boolean first) {}

    static List<Word> of(String text) {
        return of(text, new Lexicon());
    }

    static List<Word> of(String text, Lexicon lexicon) {
        String plain = composed(text);
        ArrayList<Word> words = new ArrayList<>();
        boolean first = true;
        int i = 0;
        while (i < plain.length()) {
            int c = plain.codePointAt(i);
            if (unspaced(c)) {
                int next = i + Character.charCount(c);
                if (next < plain.length() && unspaced(plain.codePointAt(next))) {
                    words.add(lexicon.pair(plain, i, next + Character.charCount(plain.codePointAt(next)), first));
                    first = false;
                }
                i = next;
            } else if (Character.isLetterOrDigit(c)) {
                int end = end(plain, i);
                words.add(lexicon.word(plain, i, end, first));
                first = false;
                i = end;
            } else {
                first |= c == '.' || c == '!' || c == '?' || c == '\n' || c == ':' || c == '\u201c' || c == '"';
                i += Character.charCount(c);
            }
        }
        words.trimToSize();
        return words;
    }

    /** Where the word that begins at {@code start} ends: apostrophes, digits' points and abbreviations' dots belong to it. */
    private static int end(String text, int start) {
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c) && !unspaced(c)) {
                i += Character.charCount(c);
            } else if (i + 1 < text.length() && i > start && inside(text, i, c)) {
                i++;
            } else {
                break;
            }
        }
        return i;
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

    private static boolean unspaced(int c) {
        if (c < 0x0E00) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI;
    }

    /** The form by which words are compared. */
    static String stem(String raw) {
        if (raw.equals("US") || raw.equals("U.S") || raw.equals("USA")) {
            return "u.s";
        }
        String word = folded(raw);
        int apostrophe = word.indexOf('\'');
        if (apostrophe > 1) {
            word = word.substring(0, apostrophe);
        }
        if (Character.isDigit(word.charAt(0))) {
            return word.indexOf(',') > 0 ? word.replace(",", "") : word;
        }
        return Stems.of(word.indexOf('.') > 0 ? word.replace(".", "") : word);
    }

    private static String folded(String raw) {
        String word = raw.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127) {
                return Normalizer.normalize(word, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
            }
        }
        return word;
    }

    private static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
