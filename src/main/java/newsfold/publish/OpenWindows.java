package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsfold.merge.Decisions;
import newsfold.merge.Story;
import newsfold.merge.StoryMerger;
import newsfold.merge.StoryWindow;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/**
 * The windows of the digests whose coming edition somebody looks at, kept open so that another look costs what came since. They
 * hold nothing that the database does not, and each instance of the program has its own.
 */
@ApplicationScoped
class OpenWindows {
    /** Who has not looked for so long waits for a new window the next time. */
    static final Duration IDLE = Duration.ofMinutes(30);
    /** What an article takes in an open window, its text included (measured: 5 to 12 KB). */
    private static final long BYTES_AN_ARTICLE = 12_000;
    /** Windows may take so much of the heap, one divided by this. */
    private static final int PART = 4;

    /** A window, as long as the memory is not needed more urgently. */
    private record Open(SoftReference<StoryWindow> window, int articles, Instant seen) {}

    private final StoryMerger merger;
    private final Clock clock;
    private final long room;
    /** By digest, the one that nobody has looked at for longest first. */
    private final Map<Long, Open> windows = new LinkedHashMap<>(16, .75f, true);

    @Inject
    OpenWindows(StoryMerger merger, Clock clock) {
        this(merger, clock, Runtime.getRuntime().maxMemory() / PART / BYTES_AN_ARTICLE);
    }

    /** @param room for so many articles in all windows together */
    OpenWindows(StoryMerger merger, Clock clock, long room) {
        this.merger = merger;
        this.clock = clock;
        this.room = room;
    }

    /**
     * The stories of a digest's articles as {@link StoryMerger#merge} would find them, but for what a window that was opened a while
     * ago did not yet know about words and outlets.
     *
     * @param articles all that the coming edition would be made of
     */
    List<Story> stories(long digest, List<Article> articles, Decisions decisions) {
        StoryWindow window = kept(digest);
        if (window == null || !window.serves(articles)) {
            window = merger.open(articles);
        }
        List<Story> stories = window.stories(articles, decisions);
        keep(digest, window);
        return stories;
    }

    /** How many are open. */
    synchronized int size() {
        return windows.size();
    }

    private synchronized @Nullable StoryWindow kept(long digest) {
        Instant now = clock.instant();
        windows.values()
                .removeIf(open ->
                        open.seen().plus(IDLE).isBefore(now) || open.window().get() == null);
        Open open = windows.get(digest);
        return open == null ? null : open.window().get();
    }

    private synchronized void keep(long digest, StoryWindow window) {
        windows.put(digest, new Open(new SoftReference<>(window), window.size(), clock.instant()));
        long articles = windows.values().stream().mapToLong(Open::articles).sum();
        for (Iterator<Open> longestAgo = windows.values().iterator(); articles > room && longestAgo.hasNext(); ) {
            articles -= longestAgo.next().articles();
            longestAgo.remove();
        }
    }
}
