package newsfold.gather;

import org.jspecify.annotations.Nullable;

/**
 * A line of an OPML list: a feed as it names it, or something that is none.
 *
 * @param line of the file, from 1; 0 where that is unknown
 * @param address as written, without white space around it; may be empty
 * @param title as the list's owner calls it
 * @param section the folder it lies in, the innermost; null outside all folders
 * @param kind what it is meant to be
 * @param site address of the page it belongs to, as written, or null
 */
public record OpmlOutline(
        int line,
        String address,
        @Nullable String title,
        @Nullable String section,
        Kind kind,
        @Nullable String site) {
    /** What a line is meant to be. */
    public enum Kind {
        FEED,
        /** A pointer to another list or to a page, which is not followed. */
        LINK,
        /** Words without an address: a note, or a folder with nothing in it. */
        NOTE
    }

    /** A feed. */
    public OpmlOutline(int line, String address, @Nullable String title, @Nullable String section) {
        this(line, address, title, section, Kind.FEED, null);
    }
}
