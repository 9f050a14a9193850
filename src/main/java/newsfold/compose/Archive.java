package newsfold.compose;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an edition has to know of the digest's past ones: of today's articles those that were in one, their stories, and the items
 * of the last weeks.
 *
 * @param files by article id
 * @param stories by id, those named in {@code files}
 * @param items the newest edition's first, each in the order of its page
 */
public record Archive(Map<String, File> files, Map<String, EarlierStory> stories, List<EarlierItem> items) {
    /** Before the first edition. */
    public static final Archive EMPTY = new Archive(Map.of(), Map.of(), List.of());

    /**
     * An article in past editions.
     *
     * @param story the story it belongs to: that of the last edition which took it
     * @param first edition in which it stood where readers see it; null where its stories never found room
     * @param last edition in which it stood, or null
     */
    public record File(
            String story,
            @Nullable Standing first,
            @Nullable Standing last) {}

    public Archive {
        files = Map.copyOf(files);
        stories = Map.copyOf(stories);
        items = List.copyOf(items);
    }
}
