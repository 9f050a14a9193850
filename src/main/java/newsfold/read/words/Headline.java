package newsfold.read.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Headlines, as pages repeat and decorate them. */
public final class Headline {
    private static final Pattern TAIL = Pattern.compile("^(.{8,}?)\\s*(?:\\s[|–—-]|[|»:·•])\\s+([^|]{2,50})$");

    private Headline() {}

    /** What two prints of one headline share: letters and digits, case aside. */
    public static String key(String headline) {
        StringBuilder key = new StringBuilder(headline.length());
        boolean blank = false;
        for (int i = 0; i < headline.length(); ) {
            char plain = headline.charAt(i);
            if (plain >= 'a' && plain <= 'z' && !blank) {
                key.append(plain);
                i++;
                continue;
            }
            int c = headline.codePointAt(i);
            i += Character.charCount(c);
            if (counts(c)) {
                if (blank && !key.isEmpty()) {
                    key.append(' ');
                }
                blank = false;
                key.appendCodePoint(Character.toLowerCase(c));
            } else {
                blank = true;
            }
        }
        return key.toString();
    }

    /** Whether the keys are equal; most lines differ from a headline at one of its first letters. */
    public static boolean same(String one, String other) {
        int i = nextCounting(one, 0);
        int j = nextCounting(other, 0);
        while (i < one.length() && j < other.length()) {
            int c = one.codePointAt(i);
            int d = other.codePointAt(j);
            if (c != d && Character.toLowerCase(c) != Character.toLowerCase(d)) {
                return false;
            }
            int next = nextCounting(one, i + Character.charCount(c));
            int further = nextCounting(other, j + Character.charCount(d));
            boolean blank = next > i + Character.charCount(c) && next < one.length();
            boolean gap = further > j + Character.charCount(d) && further < other.length();
            if (blank != gap) {
                return false;
            }
            i = next;
            j = further;
        }
        return i == one.length() && j == other.length();
    }

    private static int nextCounting(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (counts(c)) {
                return i;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    /** Whether one is the other, or the other with a site's name behind it. */
    public static boolean repeats(String one, String other) {
        return first(one) == first(other)
                && (key(one).equals(key(other)) || tail(one, other) != null || tail(other, one) != null);
    }

    private static int first(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (counts(c)) {
                return Character.toLowerCase(c);
            }
        }
        return -1;
    }

    static boolean counts(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** The outlet or site that a window title names behind the headline, if it does: "Mayor resigns | The Courier". */
    public static @Nullable String tail(String title, @Nullable String headline) {
        if (headline != null) {
            if (first(title) != first(headline)) {
                return null;
            }
            String longer = key(title);
            String shorter = key(headline);
            if (shorter.isEmpty() || longer.equals(shorter) || !longer.startsWith(shorter + ' ')) {
                return null;
            }
        }
        Matcher tail = TAIL.matcher(title);
        return tail.matches() ? OutletName.clean(tail.group(2)) : null;
    }
}
