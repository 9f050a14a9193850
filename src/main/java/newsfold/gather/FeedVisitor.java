package newsfold.gather;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newsfold.read.UnreadableException;
import newsfold.read.WebAddress;
import newsfold.read.feed.FeedDocument;
import org.jspecify.annotations.Nullable;

/** Visits RSS, Atom, RDF and JSON feeds. */
final class FeedVisitor implements Visitor {
    private final Fetcher fetcher;
    private final FeedCollector collector;
    private final LostFeeds lost;
    private final PageEntryReader entries;
    private final Intake intake;
    private final Duration oldest;
    private final Clock clock;

    /** @param oldest how old an entry may be that is new to us */
    FeedVisitor(Fetcher fetcher, LostFeeds lost, PageEntryReader entries, Intake intake, Duration oldest, Clock clock) {
        this.fetcher = fetcher;
        this.collector = new FeedCollector(fetcher);
        this.lost = lost;
        this.entries = entries;
        this.intake = intake;
        this.oldest = oldest;
        this.clock = clock;
    }

    @Override
    public Visit visit(Feed feed) {
        FetchOutcome outcome = fetcher.feed(feed.address(), feed.etag(), feed.lastModified());
        if (outcome instanceof FetchOutcome.Gone gone) {
            return new Visit.Gone(gone.sentence() + LostFeeds.sentence(lost.find(feed)));
        }
        if (outcome instanceof FetchOutcome.Resting resting) {
            return new Visit.Postponed(resting);
        }
        if (outcome instanceof FetchOutcome.Failed failed) {
            return failed.passing()
                    ? new Visit.Failed(failed.sentence(), failed.retryAfter())
                    : lost.visit(feed, failed.sentence(), failed.retryAfter());
        }
        if (outcome instanceof FetchOutcome.NotModified same) {
            return unchanged(feed, feed.etag(), feed.lastModified(), same.movedTo(), same.fresh());
        }
        FetchOutcome.Fetched fetched = (FetchOutcome.Fetched) outcome;
        String digest = Announcement.digest(fetched.page().body());
        // some servers know no conditions, and send the same again
        return digest.equals(feed.habits().body())
                ? unchanged(feed, fetched.etag(), fetched.lastModified(), fetched.movedTo(), fetched.fresh())
                : read(feed, fetched, digest);
    }

    private static Visit unchanged(
            Feed feed,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable URI movedTo,
            @Nullable Duration fresh) {
        return new Visit.Succeeded(null, 0, 0, etag, lastModified, movedTo, fresh, null, feed.habits());
    }

    private Visit read(Feed feed, FetchOutcome.Fetched fetched, String digest) {
        Instant now = clock.instant();
        Instant limit = now.minus(oldest);
        FeedCollector.Collected collected;
        try {
            collected = collector.read(fetched.page(), limit);
        } catch (UnreadableException e) {
            return lost.visit(feed, shown(feed, fetched) + " is no feed that can be read: " + e.getMessage(), null);
        }
        FeedDocument document = collected.document();
        List<Announcement> announced = Announcement.of(document, now).stream()
                .filter(announcement -> isRecent(announcement, limit))
                .toList();
        Intake.Tally tally = intake.take(
                feed, announced, (announcement, known) -> entries.read(feed, document, announcement, known));
        // what is left for the next visit is only seen again if the feed then comes whole
        boolean again = tally.unfinished() || collected.index();
        Habits habits =
                new Habits(again ? null : digest, Tempo.of(document.entries(), now), document.wishes(), null, null);
        return new Visit.Succeeded(
                document.title(),
                tally.added(),
                tally.updated(),
                again ? null : fetched.etag(),
                again ? null : fetched.lastModified(),
                fetched.movedTo(),
                fetched.fresh(),
                Offer.of(document.entries(), clock.instant()),
                habits);
    }

    private static String shown(Feed feed, FetchOutcome.Fetched fetched) {
        @Nullable URI reached = fetched.page().url();
        String address = WebAddress.shown(feed.address());
        return reached == null || reached.equals(feed.address())
                ? address
                : address + " (redirected to " + WebAddress.shown(reached) + ")";
    }

    private static boolean isRecent(Announcement announcement, Instant limit) {
        @Nullable Instant published = announcement.entry().published();
        @Nullable Instant updated = announcement.entry().updated();
        return published == null && updated == null
                || published != null && published.isAfter(limit)
                || updated != null && updated.isAfter(limit);
    }
}
