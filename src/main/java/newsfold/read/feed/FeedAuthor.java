package newsfold.read.feed;

import org.jspecify.annotations.Nullable;

/** Names of authors, without the mail addresses that feeds put beside them. */
final class FeedAuthor {
    private FeedAuthor() {}

    /** A person construct (Atom) or a line such as {@code desk@example.com (Ann Lee)} (RSS). */
    static @Nullable String of(FeedElement element) {
        for (String part : new String[] {"name", "email"}) {
            for (FeedElement child : element.children()) {
                String name = child.name().equals(part) ? FeedText.plain(child) : null;
                if (name != null) {
                    return name;
                }
            }
        }
        String line = FeedText.plain(element);
        return line == null ? null : of(line);
    }

    /** The name in a line; the address where that is all there is. */
    static String of(String line) {
        int open = line.lastIndexOf('(');
        int close = line.lastIndexOf(')');
        if (open < 0 || close < open) {
            open = line.lastIndexOf('<');
            close = line.lastIndexOf('>');
        }
        if (open < 0 || close < open) {
            return line;
        }
        String before = line.substring(0, open).strip();
        String within = line.substring(open + 1, close).strip();
        if (before.isEmpty() || before.indexOf('@') > 0 && within.indexOf('@') < 0) {
            return within.isEmpty() ? line : within;
        }
        return within.indexOf('@') > 0 ? before : line;
    }
}
