package newsfold.publish;

import java.util.Locale;

/** Who may see a digest's past editions. */
public enum Visibility {
    /** Everybody; search engines find them. */
    PUBLIC,
    /** Whoever knows an address. */
    UNLISTED,
    /** Nobody. */
    OFF;

    static Visibility of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
