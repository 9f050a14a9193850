package newsfold.gather;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a digest's feed does, at a glance for its editor.
 *
 * @param section of the digest, or null
 * @param weight among the digest's feeds, usually 1
 * @param articles that it brought so far
 * @param perDay articles a day over the last seven days
 * @param unread sentences about announced pages and files that could not be read, newest first, five at most
 */
public record FeedHealth(
        Feed feed, @Nullable String section, double weight, long articles, double perDay, List<String> unread) {
    public FeedHealth {
        unread = List.copyOf(unread);
    }
}
