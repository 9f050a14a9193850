package newsfold.gather;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newsfold.read.FeedDocument;
import newsfold.read.FeedReader;
import newsfold.read.UnreadableException;
import newsfold.read.WebAddress;
import org.jspecify.annotations.Nullable;

/** Visits RSS, Atom, RDF and JSON feeds. */
final class FeedVisitor implements Visitor {
    private final Fetcher fetcher;
    private final FeedReader reader = new FeedReader();
    private final PageEntryReader entries;
    private final Intake intake;
    private final Duration oldest;
    private final Clock clock;

    /** @param oldest how old an entry may be that is new to us */
    FeedVisitor(Fetcher fetcher, PageEntryReader entries, Intake intake, Duration oldest, Clock clock) {
        this.fetcher = fetcher;
        this.entries = entries;
        this.intake = intake;
        this.oldest = oldest;
        this.clock = clock;
    }

    @Override
    public Visit visit(Feed feed) {
        FetchOutcome outcome = fetcher.feed(feed.address(), feed.etag(), feed.lastModified());
        if (outcome instanceof FetchOutcome.Gone gone) {
            return new Visit.Gone(gone.sentence());
        }
        if (outcome instanceof FetchOutcome.Failed failed) {
            return new Visit.Failed(failed.sentence(), failed.retryAfter());
        }
        if (outcome instanceof FetchOutcome.NotModified same) {
            return new Visit.Succeeded(
                    null, 0, 0, feed.etag(), feed.lastModified(), same.movedTo(), same.fresh(), null);
        }
        return read(feed, (FetchOutcome.Fetched) outcome);
    }

    private Visit read(Feed feed, FetchOutcome.Fetched fetched) {
        FeedDocument document;
        try {
            document = reader.read(fetched.page());
        } catch (UnreadableException e) {
            return new Visit.Failed(
                    WebAddress.shown(feed.address()) + " is no feed that can be read: " + e.getMessage(), null);
        }
        Instant limit = clock.instant().minus(oldest);
        List<Announcement> announced = Announcement.of(document).stream()
                .filter(announcement -> isRecent(announcement, limit))
                .toList();
        Intake.Tally tally = intake.take(
                feed, announced, (announcement, known) -> entries.read(feed, document, announcement, known));
        @Nullable URI movedTo = fetched.movedTo();
        // what is left for the next visit is only seen again if the feed then comes whole
        return new Visit.Succeeded(
                document.title(),
                tally.added(),
                tally.updated(),
                tally.unfinished() ? null : fetched.etag(),
                tally.unfinished() ? null : fetched.lastModified(),
                movedTo,
                fetched.fresh(),
                Offer.of(document.entries(), clock.instant()));
    }

    private static boolean isRecent(Announcement announcement, Instant limit) {
        @Nullable Instant published = announcement.entry().published();
        @Nullable Instant updated = announcement.entry().updated();
        return published == null && updated == null
                || published != null && published.isAfter(limit)
                || updated != null && updated.isAfter(limit);
    }
}
