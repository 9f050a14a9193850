package newsfold.read;

/** White space as readers see it: one blank between words, whatever stood there. */
final class WhiteSpace {
    private WhiteSpace() {}

    static String fold(CharSequence text) {
        int length = text.length();
        StringBuilder folded = new StringBuilder(length);
        boolean blank = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (white(c)) {
                blank = true;
            } else if (!invisible(c)) {
                if (blank && !folded.isEmpty()) {
                    folded.append(' ');
                }
                blank = false;
                folded.append(c);
            }
        }
        return folded.toString();
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
