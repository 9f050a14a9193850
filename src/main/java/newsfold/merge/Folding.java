package newsfold.merge;

import java.text.Normalizer;
import java.util.Locale;

/** Makes one of the ways to write the same characters. */
final class Folding {
    private static final int LATIN = 0x250;
    /** From here on characters may be composed with others. */
    private static final char COMBINING = 0x300;
    /** Dashes, quotation marks and the ellipsis. */
    private static final char PUNCTUATION = 0x2010;

    private static final char PUNCTUATION_END = 0x2026;
    private static final char SOFT_HYPHEN = '\u00ad';

    private Folding() {}

    /**
     * Composed, and without characters that are not seen: soft hyphens, joiners, direction marks, vowel points, the stretch of
     * Arabic letters.
     */
    static String plain(String text) {
        if (plainly(text)) {
            return text;
        }
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            if (unseen(composed.charAt(i))) {
                StringBuilder seen = new StringBuilder(composed.substring(0, i));
                for (int j = i + 1; j < composed.length(); j++) {
                    if (!unseen(composed.charAt(j))) {
                        seen.append(composed.charAt(j));
                    }
                }
                return seen.toString();
            }
        }
        return composed;
    }

    /** Whether all letters are of those that nothing can be composed with, and none is unseen: so most texts are. */
    private static boolean plainly(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= COMBINING && (c < PUNCTUATION || c > PUNCTUATION_END) || c == SOFT_HYPHEN) {
                return false;
            }
        }
        return true;
    }

    private static boolean unseen(char c) {
        if (c < 0x591) {
            return c == SOFT_HYPHEN;
        }
        if (c < 0x2000) {
            return c <= 0x5C7 && Character.getType(c) == Character.NON_SPACING_MARK
                    || c >= 0x64B && c <= 0x65F
                    || c == 0x670
                    || c == 0x640
                    || c == 0x61C;
        }
        return c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x206F || c == 0xFEFF;
    }

    /** In lower case, without accents, in ordinary letters and digits. Vowel signs of Indian scripts and voicing of Japanese stay. */
    static String of(String raw) {
        String word = raw.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127) {
                return folded(word);
            }
        }
        return word;
    }

    private static String folded(String word) {
        String parts = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder rest = new StringBuilder(parts.length());
        boolean beyond = false;
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            boolean accent = c >= 0x300 && c <= 0x36F;
            if (!accent) {
                boolean digit = c > 127 && Character.isDigit(c);
                rest.append(digit ? Character.forDigit(Character.digit(c, 10), 10) : c);
                beyond |= c >= LATIN;
            }
        }
        return beyond ? Normalizer.normalize(rest, Normalizer.Form.NFC) : rest.toString();
    }
}
