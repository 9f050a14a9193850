package newsfold.read;

import java.util.regex.Pattern;

/** White space as readers see it: one blank between words, whatever stood there. */
final class WhiteSpace {
    /** Marks without width, which pages use to guide line breaks and hide; joiners inside words stay. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b\\u00ad\\ufeff\\u2060\\u200e\\u200f]");

    private static final Pattern RUN =
            Pattern.compile("[\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+");

    private WhiteSpace() {}

    static String fold(String text) {
        return RUN.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
