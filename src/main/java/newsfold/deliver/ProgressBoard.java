package newsfold.deliver;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How far the letters of editions have come. It looks into the ledger, so that it counts what all instances do. */
@ApplicationScoped
public class ProgressBoard {
    /** Whoever looks more often sees the same again: counting a million lines takes a moment. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** What the pace is measured over. */
    private static final Duration LATELY = Duration.ofSeconds(60);

    private static final int KEPT = 50;

    private record Look(Instant at, Progress progress) {}

    private final Deliveries deliveries;
    private final Clock clock;
    private final Map<Long, Deque<Look>> looks = new LinkedHashMap<>();

    public ProgressBoard(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    public synchronized Progress of(long edition) {
        Instant now = clock.instant();
        Deque<Look> before = looks.computeIfAbsent(edition, any -> new ArrayDeque<>());
        if (looks.size() > KEPT) {
            looks.remove(looks.keySet().iterator().next());
        }
        Look last = before.peekLast();
        if (last != null && Duration.between(last.at, now).compareTo(FRESH) < 0) {
            return last.progress;
        }
        while (before.size() > 1 && Duration.between(before.getFirst().at, now).compareTo(LATELY) > 0) {
            before.removeFirst();
        }
        Progress bare = Progress.of(deliveries.counts(edition), 0);
        Progress progress = before.isEmpty() ? bare : paced(bare, before.getFirst(), now);
        before.addLast(new Look(now, progress));
        return progress;
    }

    private static Progress paced(Progress progress, Look since, Instant now) {
        double seconds = Duration.between(since.at, now).toMillis() / 1000.0;
        double perSecond = Math.max(0, (progress.ended() - since.progress.ended()) / seconds);
        return new Progress(progress.sent(), progress.failed(), progress.unknown(), progress.left(), perSecond);
    }
}
