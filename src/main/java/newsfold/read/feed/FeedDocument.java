package newsfold.read.feed;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed file says, whatever its format.
 *
 * @param title plain text
 * @param link the site it stands for, resolved
 * @param description HTML without scripts
 * @param language BCP 47, where told
 * @param image address of the feed's own picture
 * @param addresses that it names for programs
 * @param wishes how often it would like to be asked
 * @param entries in the feed's own order
 * @param siteMaps of an index of site maps, which has no entries of its own; empty for every other feed
 */
public record FeedDocument(
        @Nullable String title,
        @Nullable URI link,
        @Nullable String description,
        @Nullable String language,
        @Nullable URI image,
        FeedAddresses addresses,
        FeedWishes wishes,
        List<FeedEntry> entries,
        List<SiteMapLink> siteMaps) {
    public FeedDocument {
        entries = List.copyOf(entries);
        siteMaps = List.copyOf(siteMaps);
    }

    /** A feed of which only this is known. */
    public FeedDocument(
            @Nullable String title,
            @Nullable URI link,
            @Nullable String description,
            @Nullable String language,
            List<FeedEntry> entries) {
        this(title, link, description, language, null, FeedAddresses.none(), FeedWishes.none(), entries, List.of());
    }

    /** The feed's own wish for the time between two visits, or null where it has none; a year at most. */
    public @Nullable Duration wishedInterval() {
        return wishes.interval();
    }
}
