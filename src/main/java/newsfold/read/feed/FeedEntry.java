package newsfold.read.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One announcement in a feed. Null where the feed does not say.
 *
 * @param title plain text, on one line
 * @param link resolved against the feed
 * @param id the guid, atom:id or JSON Feed id
 * @param published UTC
 * @param updated UTC
 * @param summary HTML without scripts, its addresses resolved; plain text is escaped where the feed says it is plain
 * @param content like summary, the fullest the feed has
 * @param author a name
 * @param source the outlet that a reprint names as its origin (RSS source, atom:source)
 * @param enclosure address of the first attached file
 * @param image address of a picture announced by media or itunes modules
 * @param tags categories
 */
public record FeedEntry(
        @Nullable String title,
        @Nullable URI link,
        @Nullable String id,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable String summary,
        @Nullable String content,
        @Nullable String author,
        @Nullable String source,
        @Nullable URI enclosure,
        @Nullable URI image,
        List<String> tags) {
    public FeedEntry {
        tags = List.copyOf(tags);
    }
}
