package newsfold.deliver;

import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

/** Waits for a database that is away for a moment, such as one that restarts. */
final class Patience {
    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final long LONGEST_PAUSE = 2_000;

    private final Duration most;
    private volatile int failures;

    /** @param most how long after the first failure it is tried again */
    Patience(Duration most) {
        this.most = most;
    }

    /** @throws JdbiException the last one, when the patience is at its end */
    <T> T call(Supplier<T> action) {
        long end = System.nanoTime() + most.toNanos();
        for (long pause = 50; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
            try {
                return action.get();
            } catch (JdbiException e) {
                failed();
                if (System.nanoTime() > end) {
                    throw e;
                }
                LOG.warnf("The database does not answer the ledger, trying again: %s", e);
                pause(pause, e);
            }
        }
    }

    private synchronized void failed() {
        failures++;
    }

    /** How often the database did not answer so far. */
    int failures() {
        return failures;
    }

    private static void pause(long millis, JdbiException cause) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cause;
        }
    }
}
