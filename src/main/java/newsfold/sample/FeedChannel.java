package newsfold.sample;

import java.time.Instant;
import java.util.List;

/**
 * A feed before it is written in one of the formats.
 *
 * @param self its own address
 * @param link the outlet's front page
 * @param updated when its newest article appeared (UTC)
 */
record FeedChannel(String title, String description, String self, String link, Instant updated, List<FeedItem> items) {}
