package newsfold.schedule;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import newsfold.deliver.Messenger;
import newsfold.deliver.Sender;
import org.jboss.logging.Logger;

/**
 * Empties the outbox, over and over, on each instance by itself: several share the letters by the ledger's leases. Quartz
 * would have one of them do it all.
 */
@ApplicationScoped
class Courier {
    private static final Logger LOG = Logger.getLogger(Courier.class);
    /** While letters are put off by their pace, some may leave every second. */
    private static final Duration PACE = Duration.ofSeconds(1);

    private final Sender sender;
    private final Messenger messenger;
    private final TimetableSettings settings;
    private final Shift shift = new Shift("newsfold-courier", this::work);

    Courier(Sender sender, Messenger messenger, TimetableSettings settings) {
        this.sender = sender;
        this.messenger = messenger;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            shift.begin(settings.sendEvery());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        shift.end();
    }

    private Duration work() {
        boolean busy = false;
        try {
            busy = sender.drain().total() > 0;
            messenger.drain();
        } catch (RuntimeException e) {
            LOG.error("Letters could not be sent for now; they wait in the ledger", e);
        }
        return busy ? PACE : settings.sendEvery();
    }
}
