package newsfold.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import newsfold.publish.EditionPreview;
import newsfold.publish.PressRun;
import newsfold.render.RenderedEdition;

/** The letters that coming editions would be now, the last look at each kept for a while: a page and its frame show the same. */
@ApplicationScoped
class Previews {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final PressRun press;
    private final Clock clock;
    private final Map<Long, Preview> last = new ConcurrentHashMap<>();

    Previews(PressRun press, Clock clock) {
        this.press = press;
        this.clock = clock;
    }

    /** @param made when it was merged and composed (UTC) */
    record Preview(EditionPreview coming, Instant made) {
        RenderedEdition edition() {
            return coming.rendered();
        }
    }

    /** Merges and composes anew. */
    Preview fresh(long digest) {
        Preview preview = new Preview(press.preview(digest), clock.instant());
        last.put(digest, preview);
        return preview;
    }

    /** The last one, or a fresh one where that is too old. */
    Preview last(long digest) {
        Preview preview = last.get(digest);
        return preview == null || preview.made().plus(KEPT).isBefore(clock.instant()) ? fresh(digest) : preview;
    }
}
