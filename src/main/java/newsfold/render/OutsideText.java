package newsfold.render;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text and addresses written by others, made fit to stand in a letter. */
final class OutsideText {
    // overrides could make a letter's words read backwards; the marks that right-to-left text needs stay
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069\\ufeff]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2028\\u2029]+");

    private OutsideText() {}

    /** One line, without the characters of marks and without invisible commands. */
    static String line(String outside) {
        String seen = UNSEEN.matcher(Mark.strip(outside)).replaceAll(" ");
        return SPACE.matcher(seen).replaceAll(" ").strip();
    }

    /** The first characters of a line, cut at a word with an ellipsis, {@code length} characters at most. */
    static String clip(String line, int length) {
        if (line.length() <= length) {
            return line;
        }
        int space = line.lastIndexOf(' ', length - 1);
        int end = space > length / 2 ? space : length - 1;
        if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end).replaceFirst("[\\s,;:–—-]+$", "") + "…";
    }

    /** The address if it is one of the web, else null: no script, no file, no data. */
    static @Nullable String address(@Nullable URI uri) {
        if (uri == null || uri.getHost() == null) {
            return null;
        }
        boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        return web ? Mark.strip(uri.toASCIIString()) : null;
    }
}
