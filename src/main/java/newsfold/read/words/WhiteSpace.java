package newsfold.read.words;

/** White space as readers see it: one blank between words, whatever stood there. */
public final class WhiteSpace {
    private WhiteSpace() {}

    public static String fold(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ' && white(text.charAt(start))) {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ' && white(text.charAt(end - 1))) {
            end--;
        }
        String bare = text.substring(start, end);
        return folded(bare) ? bare : fold(bare.toCharArray());
    }

    /** Folds in place. */
    private static String fold(char[] chars) {
        int end = 0;
        boolean blank = false;
        for (char c : chars) {
            if (c > ' ' && c < 0x7f) {
                if (blank) {
                    chars[end++] = ' ';
                    blank = false;
                }
                chars[end++] = c;
            } else if (white(c)) {
                blank = end > 0;
            } else if (!invisible(c)) {
                if (blank) {
                    chars[end++] = ' ';
                    blank = false;
                }
                chars[end++] = c;
            }
        }
        return end == 0 ? "" : new String(chars, 0, end);
    }

    private static boolean folded(String text) {
        boolean before = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                if (before) {
                    return false;
                }
                before = true;
            } else if (c < ' ' || c > '~' && (white(c) || invisible(c))) {
                return false;
            } else {
                before = false;
            }
        }
        return !before || text.isEmpty();
    }

    private static boolean white(char c) {
        return c <= ' '
                ? c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1c && c <= 0x1f
                : c >= 0xa0 && (c == 0xa0 || c >= 0x1680 && (c == 0x3000 || Character.isSpaceChar(c)));
    }

    /** Marks without width, which pages use to guide line breaks and hide; joiners inside words stay. */
    private static boolean invisible(char c) {
        return c == 0xad || c == 0x200b || c == 0x200e || c == 0x200f || c == 0x2060 || c == 0xfeff;
    }
}
