package newsfold.gather;

import java.util.Locale;

/** What stands at a feed's address. */
public enum FeedKind {
    /** RSS, Atom, RDF or JSON Feed. */
    FEED,
    /** A web page whose links are articles. */
    PAGE,
    /** A folder into which a newsroom drops pages (.html, .txt). */
    FOLDER;

    static FeedKind of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
