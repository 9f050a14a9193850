package newsfold.gather;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import newsfold.read.UnreadableException;
import newsfold.read.WebAddress;
import newsfold.read.feed.FeedDocument;
import newsfold.read.feed.FeedEntry;
import org.jspecify.annotations.Nullable;

/** Reads a feed as a visit would, and keeps nothing of it. */
@Singleton
public class FeedTrial {
    private static final int SHOWN = 30;

    private final Fetcher fetcher;
    private final Clock clock;

    FeedTrial(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /**
     * What came.
     *
     * @param title as it calls itself now, or null
     * @param entries the first 30
     * @param count how many it announces
     * @param movedTo where it has moved for good, or null
     * @param problem why it could not be read, or null
     */
    public record Outcome(
            @Nullable String title,
            List<FeedEntry> entries,
            int count,
            @Nullable URI movedTo,
            @Nullable String problem) {
        static Outcome failed(String sentence) {
            return new Outcome(null, List.of(), 0, null, sentence);
        }
    }

    public Outcome run(Feed feed) {
        if (feed.kind() != FeedKind.FEED) {
            return Outcome.failed(WebAddress.shown(feed.address()) + " is no feed but a "
                    + (feed.kind() == FeedKind.PAGE ? "page" : "folder")
                    + ": have it visited, and see what it brings.");
        }
        FetchOutcome answer = fetcher.feed(feed.address(), null, null);
        if (answer instanceof FetchOutcome.Fetched fetched) {
            return read(fetched);
        }
        return Outcome.failed(
                answer instanceof FetchOutcome.Failed failed
                        ? failed.sentence()
                        : answer instanceof FetchOutcome.Gone gone
                                ? gone.sentence()
                                : answer instanceof FetchOutcome.Resting resting
                                        ? resting.sentence()
                                        : "It says that nothing has changed, although it was asked for everything.");
    }

    private Outcome read(FetchOutcome.Fetched fetched) {
        try {
            FeedDocument document = new FeedCollector(fetcher)
                    .read(fetched.page(), clock.instant().minus(FeedList.ALIVE))
                    .document();
            List<FeedEntry> entries = document.entries();
            return new Outcome(
                    document.title(),
                    entries.subList(0, Math.min(SHOWN, entries.size())),
                    entries.size(),
                    fetched.movedTo(),
                    null);
        } catch (UnreadableException e) {
            return Outcome.failed(String.valueOf(e.getMessage()));
        }
    }
}
