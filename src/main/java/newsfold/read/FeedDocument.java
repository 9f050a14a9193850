package newsfold.read;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed file says, whatever its format.
 *
 * @param title plain text
 * @param link the site it stands for, resolved
 * @param description HTML without scripts
 * @param language BCP 47, where told
 * @param entries in the feed's own order
 */
public record FeedDocument(
        @Nullable String title,
        @Nullable URI link,
        @Nullable String description,
        @Nullable String language,
        List<FeedEntry> entries) {
    public FeedDocument {
        entries = List.copyOf(entries);
    }
}
