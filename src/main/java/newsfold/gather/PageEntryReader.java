package newsfold.gather;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsfold.measure.Stage;
import newsfold.read.Article;
import newsfold.read.Page;
import newsfold.read.WebAddress;
import newsfold.read.feed.FeedDocument;
import newsfold.read.page.PageReader;
import org.jspecify.annotations.Nullable;

/** Reads an announced article: its page, joined with what the feed says; the feed's words alone where the page cannot be had. */
final class PageEntryReader {
    private final Fetcher fetcher;
    private final Robots robots;
    private final Articles articles;
    private final EntryMerger merger = new EntryMerger();
    private final PageReader pages = new PageReader();
    private final Clock clock;

    PageEntryReader(Fetcher fetcher, Robots robots, Articles articles, Clock clock) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.articles = articles;
        this.clock = clock;
    }

    /** @param known whether this feed announced it before, so that a reading by another feed's hand is no answer */
    Reading read(Feed feed, FeedDocument document, Announcement announcement, boolean known) {
        URI link = announcement.link();
        if (link == null) {
            return alone(feed, document, announcement, null, false);
        }
        if (!known) {
            Optional<Article> elsewhere = articles.find(AddressKey.of(link))
                    .filter(article -> !article.embedded() && !article.text().isEmpty());
            if (elsewhere.isPresent()) {
                return Reading.of(elsewhere.get(), List.of());
            }
        }
        return switch (robots.ask(link)) {
            case WELCOME -> page(feed, document, announcement, link);
            case REFUSED ->
                alone(
                        feed,
                        document,
                        announcement,
                        WebAddress.shown(link) + " may not be read by programs, says the site's robots.txt:"
                                + " only what the feed says is known.",
                        false);
            case LATER ->
                alone(
                        feed,
                        document,
                        announcement,
                        WebAddress.shown(link)
                                + " was not read, since the site's robots.txt cannot be had at the moment.",
                        true);
        };
    }

    private Reading page(Feed feed, FeedDocument document, Announcement announcement, URI link) {
        FetchOutcome outcome = fetcher.page(link);
        if (outcome instanceof FetchOutcome.Failed failed) {
            return alone(feed, document, announcement, failed.sentence(), failed.passing());
        }
        if (outcome instanceof FetchOutcome.Resting resting) {
            return alone(feed, document, announcement, resting.sentence(), true);
        }
        if (outcome instanceof FetchOutcome.Gone gone) {
            return alone(feed, document, announcement, gone.sentence(), false);
        }
        if (!(outcome instanceof FetchOutcome.Fetched fetched)) {
            return alone(feed, document, announcement, WebAddress.shown(link) + " brought no page.", false);
        }
        if (!isText(fetched.page())) {
            return alone(
                    feed,
                    document,
                    announcement,
                    WebAddress.shown(link) + " is no page but " + fetched.page().contentType() + ".",
                    false);
        }
        List<Article> read = Stage.READ.time(() -> pages.read(fetched.page()));
        @Nullable
        Article own =
                read.stream().filter(article -> !article.embedded()).findFirst().orElse(null);
        if (own != null && !merger.speaksOf(announcement.entry(), own)) {
            return alone(
                    feed,
                    document,
                    announcement,
                    WebAddress.shown(link) + " shows something else than the feed announced (\"" + own.title() + "\").",
                    false);
        }
        Instant now = clock.instant();
        Article merged = merger.merge(
                document, feed.title(), announcement, own, fetched.page().url(), now);
        return Reading.of(merged, read.stream().filter(Article::embedded).toList());
    }

    /** Only what the feed says. */
    private Reading alone(
            Feed feed, FeedDocument document, Announcement announcement, @Nullable String problem, boolean again) {
        Article article = merger.merge(document, feed.title(), announcement, null, null, clock.instant());
        boolean says = article.title() != null || !article.text().isEmpty();
        return new Reading(says ? article : null, List.of(), problem, again);
    }

    static boolean isText(Page page) {
        String type = page.contentType() == null ? "" : page.contentType().toLowerCase(Locale.ROOT);
        return type.isBlank() || type.startsWith("text/") || type.contains("html") || type.contains("xml");
    }
}
