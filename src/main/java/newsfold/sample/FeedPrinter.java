package newsfold.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** Writes an outlet's feeds, each in its own format. */
final class FeedPrinter {
    private final Newsstand newsstand;

    FeedPrinter(Newsstand newsstand) {
        this.newsstand = newsstand;
    }

    /**
     * The feed's bytes.
     *
     * @throws IllegalArgumentException for a format that is a page
     */
    byte[] print(SampleOutlet outlet, FeedOffer feed, SampleAddresses addresses, Instant epoch) {
        FeedChannel channel = channel(outlet, feed, addresses, epoch);
        try {
            return switch (feed.format()) {
                case RSS_2, RSS_091, RSS_092 -> RssDocument.write(feed.format(), channel, outlet.charset());
                case RDF -> RdfDocument.write(channel, outlet.charset());
                case ATOM -> AtomDocument.write(channel, outlet.charset());
                case JSON -> JsonFeedDocument.write(channel);
                case PAGE, BROKEN -> throw new IllegalArgumentException(feed.format() + " is a page");
            };
        } catch (XMLStreamException | JsonProcessingException e) {
            throw new IllegalStateException("the sample's feed " + channel.self() + " cannot be written", e);
        }
    }

    private FeedChannel channel(SampleOutlet outlet, FeedOffer feed, SampleAddresses addresses, Instant epoch) {
        List<FeedItem> items = newsstand.announced(outlet, feed).stream()
                .map(article -> item(article, feed.full(), addresses, epoch))
                .toList();
        String title =
                feed.only().size() == 1 ? outlet.name() + " - " + feed.only().get(0) : outlet.name();
        Instant updated =
                items.stream().map(FeedItem::published).max(Instant::compareTo).orElse(epoch);
        return new FeedChannel(
                title, outlet.motto(), addresses.feed(outlet, feed), addresses.outlet(outlet.id()), updated, items);
    }

    private static FeedItem item(SampleArticle article, boolean full, SampleAddresses addresses, Instant epoch) {
        TimeMarks marks = new TimeMarks(epoch);
        return new FeedItem(
                marks.fill(article.title()),
                addresses.article(article),
                article.published(epoch),
                article.author(),
                marks.fill(summary(article)),
                full ? html(article, marks) : null,
                article.origin(),
                article.tags());
    }

    // a reprint has no standfirst of its own: aggregators take the first sentences
    private static String summary(SampleArticle article) {
        return article.standfirst().isEmpty() && !article.paragraphs().isEmpty()
                ? article.paragraphs().get(0)
                : article.standfirst();
    }

    private static String html(SampleArticle article, TimeMarks marks) {
        return article.paragraphs().stream()
                .map(paragraph -> paragraph.startsWith(SampleArticle.HEADING)
                        ? "<h2>" + escape(marks.fill(paragraph.substring(SampleArticle.HEADING.length()))) + "</h2>"
                        : "<p>" + escape(marks.fill(paragraph)) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
