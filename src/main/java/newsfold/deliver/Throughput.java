package newsfold.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How many letters each domain took lately: its pace where nobody set one. */
final class Throughput {
    private static final Duration WINDOW = Duration.ofSeconds(30);

    private record Count(Instant since, int letters) {
        Count plusOne() {
            return new Count(since, letters + 1);
        }
    }

    private Map<String, Count> counts = new HashMap<>();
    private Map<String, Count> before = new HashMap<>();
    private Instant begun = Instant.EPOCH;

    synchronized void add(Collection<String> domains, Instant now) {
        if (begun.plus(WINDOW).isBefore(now)) {
            before = counts;
            counts = new HashMap<>();
            begun = now;
        }
        domains.forEach(domain -> counts.merge(domain, new Count(now, 1), (count, one) -> count.plusOne()));
    }

    /** At least 1, so that a domain that complains of its first letter still gets one now and then. */
    synchronized double perSecond(String domain, Instant now) {
        Count count = counts.getOrDefault(domain, before.get(domain));
        if (count == null) {
            return 1;
        }
        double seconds = Math.max(1, Duration.between(count.since(), now).toMillis() / 1000.0);
        return Math.max(1, count.letters() / seconds);
    }
}
