package newsfold.gather;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed that was found and read, with what a person needs to choose among several.
 *
 * @param address to add
 * @param format "RSS", "Atom", "RDF", "JSON Feed" or "site map"
 * @param title as it calls itself, else as the site calls it
 * @param entries that it announces at the moment
 * @param newest time of its newest entry (UTC), where it tells
 * @param origin how it was found
 * @param narrow whether it seems to hold only comments, or what has one tag or author
 * @param also other addresses with the same entries
 */
public record FoundFeed(
        URI address,
        String format,
        @Nullable String title,
        int entries,
        @Nullable Instant newest,
        Origin origin,
        boolean narrow,
        List<URI> also) {
    public FoundFeed {
        also = List.copyOf(also);
    }

    /** How a feed was found, the surest first. */
    public enum Origin {
        /** It stands at the address that was given. */
        ITSELF,
        /** A page announces it to programs (link rel=alternate). */
        ANNOUNCED,
        /** A page links to it. */
        LINKED,
        /** A site map, named by robots.txt or at a usual place. */
        SITE_MAP,
        /** It stands where feeds often stand. */
        GUESSED
    }
}
