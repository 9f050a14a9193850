package newsfold.bounce;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An enhanced status code (RFC 3463). */
record StatusCode(int kind, int subject, int detail) {
    private static final Pattern CODE = Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.]*\\d)");
    /** Three digits that begin an answer: at a line's beginning, or behind a mark or word that leads to one. */
    private static final Pattern REPLY = Pattern.compile(
            "(?:^\\s*|[:;\"'(<>\\[#]\\s*|\\b(?:error|code|said|response|reply|status|failed|with|smtp)[: ]+)"
                    + "([45][0-57]\\d)(?=[- ]\\S|[.,:)\\]\"']|\\s*$)",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    /** The first in a text, or null. */
    static @Nullable StatusCode in(CharSequence text) {
        Matcher matcher = CODE.matcher(text);
        return matcher.find()
                ? new StatusCode(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)))
                : null;
    }

    /** The first three-digit reply of a refusal in a text, or 0. */
    static int replyIn(CharSequence text) {
        Matcher matcher = REPLY.matcher(text);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    boolean permanent() {
        return kind == 5;
    }

    @Override
    public String toString() {
        return kind + "." + subject + "." + detail;
    }
}
