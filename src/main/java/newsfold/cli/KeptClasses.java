package newsfold.cli;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import newsfold.schedule.Opened;
import org.jboss.logging.Logger;

/**
 * Says that the classes which {@code bin/newsfold} has Java write down at its end are those of a start that went well: a file of
 * their name that ends with {@code .whole}.
 */
@ApplicationScoped
class KeptClasses {
    private static final Logger LOG = Logger.getLogger(KeptClasses.class);

    void keep(@ObservesAsync Opened opened) {
        String classes = System.getenv("NEWSFOLD_CLASSES");
        if (classes != null) {
            try {
                Files.writeString(Path.of(classes + ".whole"), "");
            } catch (IOException e) {
                LOG.warnf("Java's classes are not kept for the next start: %s", e);
            }
        }
    }
}
