package newsfold.gather;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsfold.measure.Stage;
import newsfold.read.Page;
import newsfold.read.UnreadableException;
import newsfold.read.feed.FeedDocument;
import newsfold.read.feed.FeedEntry;
import newsfold.read.feed.FeedReader;
import newsfold.read.feed.SiteMapLink;
import org.jspecify.annotations.Nullable;

/** Reads a feed, and where it is an index of site maps the newest of these in its place. */
final class FeedCollector {
    /** Site maps of an index that are fetched: those of news first, then the newest. */
    private static final int SITE_MAPS = 3;

    private final Fetcher fetcher;
    private final FeedReader reader = new FeedReader();

    /** @param index whether the entries come from the site maps that it points to, which change without it */
    record Collected(FeedDocument document, boolean index) {}

    FeedCollector(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * @param since what an index says did not change after this time is not fetched
     * @throws UnreadableException where it is no feed; the message says what it is instead
     */
    Collected read(Page page, Instant since) throws UnreadableException {
        FeedDocument document = parse(page);
        boolean index = !document.siteMaps().isEmpty();
        return new Collected(index ? collect(document, since) : document, index);
    }

    private FeedDocument parse(Page page) throws UnreadableException {
        long begun = System.nanoTime();
        try {
            return reader.read(page);
        } finally {
            Stage.READ.took(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private FeedDocument collect(FeedDocument index, Instant since) {
        List<SiteMapLink> worth = index.siteMaps().stream()
                .filter(map -> map.modified() == null || map.modified().isAfter(since))
                // stable: within each kind the reader's order, newest first
                .sorted(Comparator.comparing(map -> !isNews(map.address())))
                .limit(SITE_MAPS)
                .toList();
        @Nullable String title = null;
        @Nullable String language = null;
        Map<Object, FeedEntry> entries = new LinkedHashMap<>();
        for (SiteMapLink map : worth) {
            FeedDocument part = fetch(map.address());
            if (part != null) {
                title = title == null ? part.title() : title;
                language = language == null ? part.language() : language;
                part.entries()
                        .forEach(entry -> entries.putIfAbsent(entry.link() == null ? entry : entry.link(), entry));
            }
        }
        return new FeedDocument(title, index.link(), null, language, new ArrayList<>(entries.values()));
    }

    /** Null where it cannot be had, or is an index again: one round is enough. */
    private @Nullable FeedDocument fetch(URI address) {
        if (!(fetcher.feed(address, null, null) instanceof FetchOutcome.Fetched fetched)) {
            return null;
        }
        try {
            return parse(fetched.page());
        } catch (UnreadableException e) {
            return null;
        }
    }

    static boolean isNews(URI address) {
        return String.valueOf(address.getPath()).toLowerCase(Locale.ROOT).contains("news");
    }
}
