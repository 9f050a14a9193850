package newsfold.gather;

import java.time.Instant;
import java.util.List;
import newsfold.read.Article;
import newsfold.read.feed.FeedDocument;

/** The articles of a feed as far as the feed itself tells them, for those who fetch no pages: credited and named as the press does. */
public final class AnnouncedArticles {
    private final EntryMerger merger = new EntryMerger();

    /**
     * @param name of the file or address the feed came from
     * @param now what is dated later is taken for published now (UTC)
     * @return in the feed's order, without entries that say nothing
     */
    public List<Article> of(FeedDocument feed, String name, Instant now) {
        return Announcement.of(feed, now).stream()
                .map(announcement -> merger.merge(feed, name, announcement, null, null, now))
                .filter(article -> article.title() != null || !article.text().isBlank())
                .toList();
    }
}
