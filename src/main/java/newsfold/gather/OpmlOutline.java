package newsfold.gather;

import org.jspecify.annotations.Nullable;

/**
 * A feed as an OPML list names it.
 *
 * @param line of the file, from 1; 0 where that is unknown
 * @param address as written, without white space around it; may be empty
 * @param title as the list's owner calls it
 * @param section the folder it lies in, the innermost; null outside all folders
 */
public record OpmlOutline(
        int line,
        String address,
        @Nullable String title,
        @Nullable String section) {}
