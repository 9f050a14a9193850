package newsfold.gather;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newsfold.read.Article;
import newsfold.read.WebAddress;
import newsfold.read.feed.FeedDocument;
import newsfold.read.feed.FeedEntry;
import newsfold.read.page.PageLinks;
import newsfold.read.words.Link;
import org.jspecify.annotations.Nullable;

/** Visits web pages whose links are articles. */
final class PageVisitor implements Visitor {
    /** Characters; a linked page with less text is a section's front, a video or a form. */
    private static final int SHORTEST = 250;

    /** A link does not tell of changes, and what is fresh is often written on: each article is read once more. */
    private static final Duration SECOND_LOOK = Duration.ofHours(3);

    private final Fetcher fetcher;
    private final Robots robots;
    private final PageLinks links = new PageLinks();
    private final PageEntryReader entries;
    private final Intake intake;
    private final Duration oldest;
    private final Clock clock;

    PageVisitor(Fetcher fetcher, Robots robots, PageEntryReader entries, Intake intake, Duration oldest, Clock clock) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.entries = entries;
        this.intake = intake;
        this.oldest = oldest;
        this.clock = clock;
    }

    @Override
    public Visit visit(Feed feed) {
        String shown = WebAddress.shown(feed.address());
        // not left to robots.txt, which cannot be had meanwhile either
        FetchOutcome.@Nullable Resting rest = fetcher.resting(feed.address());
        if (rest != null) {
            return new Visit.Postponed(rest);
        }
        switch (robots.ask(feed.address())) {
            case REFUSED -> {
                return new Visit.Failed(
                        shown + " may not be read by programs, says the site's robots.txt:"
                                + " ask the outlet, or look for a feed of its.",
                        null);
            }
            case LATER -> {
                return new Visit.Failed(
                        shown + " was not read, since the site's robots.txt cannot be had: it is asked again later.",
                        null);
            }
            case WELCOME -> {}
        }
        FetchOutcome outcome = fetcher.page(feed.address(), feed.etag(), feed.lastModified());
        if (outcome instanceof FetchOutcome.Gone gone) {
            return new Visit.Gone(gone.sentence());
        }
        if (outcome instanceof FetchOutcome.Resting resting) {
            return new Visit.Postponed(resting);
        }
        if (outcome instanceof FetchOutcome.Failed failed) {
            return new Visit.Failed(failed.sentence(), failed.retryAfter());
        }
        if (outcome instanceof FetchOutcome.NotModified same) {
            return new Visit.Succeeded(
                    null, 0, 0, feed.etag(), feed.lastModified(), same.movedTo(), same.fresh(), null, feed.habits());
        }
        return read(feed, (FetchOutcome.Fetched) outcome);
    }

    private Visit read(Feed feed, FetchOutcome.Fetched fetched) {
        List<Link> found = links.read(fetched.page());
        if (found.isEmpty()) {
            return new Visit.Failed(
                    WebAddress.shown(feed.address()) + " has no links to articles: look for the outlet's feed instead.",
                    null);
        }
        @Nullable URI site = fetched.page().url();
        FeedDocument document = new FeedDocument(null, site, null, null, List.of());
        List<Announcement> announced =
                found.stream().map(PageVisitor::announcement).distinct().toList();
        Intake.Tally tally = intake.take(
                feed,
                announced,
                SECOND_LOOK,
                (announcement, known) -> onlyArticles(entries.read(feed, document, announcement, known)));
        return new Visit.Succeeded(
                null,
                tally.added(),
                tally.updated(),
                tally.unfinished() ? null : fetched.etag(),
                tally.unfinished() ? null : fetched.lastModified(),
                fetched.movedTo(),
                fetched.fresh(),
                new Offer(found.size(), 0, null),
                Habits.UNKNOWN);
    }

    /** The link's words are its stamp: a new headline means a new version. Its figures are not, they may count minutes. */
    private static Announcement announcement(Link link) {
        FeedEntry entry =
                new FeedEntry(link.text(), link.url(), null, null, null, null, null, null, null, null, null, List.of());
        return new Announcement(
                AddressKey.of(link.url()), Announcement.digest(link.text().replaceAll("[0-9]+", "")), entry);
    }

    private Reading onlyArticles(Reading reading) {
        Article article = reading.article();
        Instant limit = clock.instant().minus(oldest);
        boolean keep = article != null
                && article.text().length() >= SHORTEST
                && (article.published() == null || article.published().isAfter(limit));
        return keep ? reading : Reading.nothing(reading.problem(), reading.again());
    }
}
