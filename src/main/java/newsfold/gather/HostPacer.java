package newsfold.gather;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Spaces the requests to one host, so that gathering never feels like an attack. */
final class HostPacer {
    /** Hosts remembered; one forgotten is merely asked without a pause. */
    private static final int HOSTS = 5_000;

    /** A wish for more than this is answered with this. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Duration usual;
    private final Map<String, Long> free = bounded();
    private final Map<String, Duration> wishes = bounded();
    private final Map<String, Instant> rests = bounded();

    HostPacer(Duration usual) {
        this.usual = usual;
    }

    /** A host's own wish, from its robots.txt. */
    synchronized void wish(String host, Duration delay) {
        wishes.put(host, delay.compareTo(LONGEST) > 0 ? LONGEST : delay);
    }

    /** Between the starts of two requests to this host. */
    synchronized Duration delay(String host) {
        Duration wish = wishes.getOrDefault(host, usual);
        return wish.compareTo(usual) > 0 ? wish : usual;
    }

    /** A host wants to be left alone for a while. */
    synchronized void rest(String host, Instant until) {
        rests.put(host, until);
    }

    /** Until when a host wants to be left alone; null where it may be asked. */
    synchronized @Nullable Instant restsUntil(String host, Instant now) {
        @Nullable Instant until = rests.get(host);
        return until != null && until.isAfter(now) ? until : null;
    }

    /**
     * Waits for this caller's turn at the host.
     *
     * @return for how long, in nanoseconds
     */
    long await(String host) throws InterruptedException {
        long wait = reserve(host);
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
        return wait;
    }

    private synchronized long reserve(String host) {
        Duration delay = delay(host);
        if (delay.isZero()) {
            return 0;
        }
        long now = System.nanoTime();
        Long turn = free.get(host);
        long start = turn == null || turn - now < 0 ? now : turn;
        free.put(host, start + delay.toNanos());
        return start - now;
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>(16, .75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > HOSTS;
            }
        };
    }
}
