package newsfold.gather;

import java.net.URI;
import java.time.Instant;
import newsfold.read.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Feeds that do not stand at their address any more, whether a page stands there now or nothing. Their sites are looked at
 * for where they may have gone, not at once, since some come back, and seldom. An editor decides: what is found may be
 * something else.
 */
final class LostFeeds {
    /** Failures in a row from one search to the next; the first is after the second failure. */
    private static final int BETWEEN = 24;

    private final FeedFinder finder;

    LostFeeds(FeedFinder finder) {
        this.finder = finder;
    }

    /** A failed visit, with another feed of the site where one was found now or before. */
    Visit visit(Feed feed, String sentence, @Nullable Instant retryAfter) {
        @Nullable URI other = feed.habits().suggestion();
        if (other == null && feed.failures() % BETWEEN == 1) {
            other = find(feed);
        }
        return new Visit.Failed(sentence + sentence(other), retryAfter, other);
    }

    /** The likeliest other feed of its site, or null. */
    @Nullable
    URI find(Feed feed) {
        return finder.findInstead(feed.address()).feeds().stream()
                .filter(found -> !found.narrow() && found.entries() > 0)
                .map(FoundFeed::address)
                .findFirst()
                .orElse(null);
    }

    static String sentence(@Nullable URI other) {
        return other == null
                ? ""
                : " Its site now has a feed at " + WebAddress.shown(other)
                        + ": if that is the one, add it and remove this.";
    }
}
