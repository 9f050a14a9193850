package newsfold.measure;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Figures that are counted in the database and kept for some seconds, however many ask. What takes long to count is kept the
 * longer, so that counting never takes more than a twentieth of the time.
 */
public final class Counted<T> {
    private static final Logger LOG = Logger.getLogger(Counted.class);
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int SHARE = 20;

    private final Supplier<T> count;
    private @Nullable T value;
    private long fresh; // until when, by System.nanoTime
    private boolean counted;

    public Counted(Supplier<T> count) {
        this.count = count;
    }

    /** One of the figures; not a number while the database does not answer. */
    public double figure(ToDoubleFunction<T> of) {
        return value().map(of::applyAsDouble).orElse(Double.NaN);
    }

    /** Empty while the database does not answer. */
    public synchronized Optional<T> value() {
        long begun = System.nanoTime();
        if (!counted || begun - fresh > 0) {
            try {
                value = count.get();
            } catch (RuntimeException e) {
                LOG.debug("Figures could not be counted", e);
                value = null;
            }
            long now = System.nanoTime();
            fresh = now + Math.max(KEPT.toNanos(), SHARE * (now - begun));
            counted = true;
        }
        return Optional.ofNullable(value);
    }
}
