package newsfold.deliver;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run had written into the ledger just now. A database that crashes loses what was last said without waiting for its
 * disk; whoever said it can say it again, so that nobody has to wonder what became of those letters.
 */
final class Reminder {
    /** PostgreSQL promises at most three times wal_writer_delay, which is .6 seconds where nobody changed it. */
    private static final long LATELY = Duration.ofSeconds(2).toNanos();

    private record Said(Verdict verdict, long at) {}

    private final Deque<Said> lately = new ArrayDeque<>();

    synchronized void add(Collection<Verdict> verdicts) {
        long now = System.nanoTime();
        verdicts.forEach(verdict -> lately.add(new Said(verdict, now)));
        while (!lately.isEmpty() && now - lately.getFirst().at() > LATELY) {
            lately.removeFirst();
        }
    }

    /** These are in hand anew: what was said of them before is on the disk, and past. */
    synchronized void forget(Collection<Delivery> deliveries) {
        if (!lately.isEmpty()) {
            Set<Long> ids = deliveries.stream().map(Delivery::id).collect(Collectors.toSet());
            lately.removeIf(said -> ids.contains(said.verdict().delivery().id()));
        }
    }

    synchronized List<Verdict> all() {
        return lately.stream().map(Said::verdict).toList();
    }
}
