package newsfold.schedule;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Clock;
import java.time.Duration;
import newsfold.gather.Gatherer;
import org.jboss.logging.Logger;

/**
 * Gathers the feeds that are due, over and over, on each instance by itself: several share the feeds by their leases. Quartz
 * would have one of them do it all.
 */
@ApplicationScoped
class Legwork {
    private static final Logger LOG = Logger.getLogger(Legwork.class);

    private final Gatherer gatherer;
    private final TimetableSettings settings;
    private final Clock clock;
    private final Shift shift = new Shift("newsfold-legwork", this::work);

    Legwork(Gatherer gatherer, TimetableSettings settings, Clock clock) {
        this.gatherer = gatherer;
        this.settings = settings;
        this.clock = clock;
    }

    /** Not before pages are served: a feed may be at our own address, as the sample's are. */
    void start(@ObservesAsync Opened opened) {
        if (settings.enabled()) {
            shift.begin(Duration.ZERO);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        shift.end();
        gatherer.stop();
    }

    private Duration work() {
        try {
            gatherer.gather(clock.instant());
        } catch (RuntimeException e) {
            LOG.error("Feeds could not be gathered for now; they stay due", e);
        }
        return settings.gatherEvery();
    }
}
