package newsfold.sample;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as a feed announces it, its marks of time filled in.
 *
 * @param html the whole article, or null where the feed has summaries only
 * @param origin name of the outlet a reprint comes from, or null
 */
record FeedItem(
        String title,
        String link,
        Instant published,
        @Nullable String author,
        String summary,
        @Nullable String html,
        @Nullable String origin,
        List<String> tags) {}
