package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import newsfold.deliver.Notes;
import newsfold.gather.HealthSettings;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/** Calls the editors: leaves a note for each who wants one. */
@ApplicationScoped
class Bell {
    private static final Logger LOG = Logger.getLogger(Bell.class);

    private final Notes notes;
    private final NoteReaders readers;
    private final boolean on;

    @Inject
    Bell(Notes notes, NoteReaders readers, HealthSettings settings) {
        this(notes, readers, settings.mail());
    }

    Bell(Notes notes, NoteReaders readers, boolean on) {
        this.notes = notes;
        this.readers = readers;
        this.on = on;
    }

    /**
     * @param text plain text
     * @return whether anybody is called
     */
    boolean ring(Handle handle, String subject, String text, Instant now) {
        if (!on) {
            return false;
        }
        List<String> addresses = readers.addresses();
        try {
            addresses.forEach(address -> notes.leave(handle, address, subject, text, now));
        } catch (IllegalArgumentException e) {
            // no reason to stop the work that there is something to say of
            LOG.warnf("The editors cannot be told \"%s\": %s", subject, e.getMessage());
            return false;
        }
        return !addresses.isEmpty();
    }
}
