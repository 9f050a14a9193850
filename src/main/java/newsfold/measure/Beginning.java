package newsfold.measure;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Has all that is measured at 0 from the start on. */
@ApplicationScoped
class Beginning {
    void begin(@Observes StartupEvent event) {
        for (Stage stage : Stage.values()) {
            stage.timer();
        }
        for (Tally tally : Tally.values()) {
            tally.begin();
        }
    }
}
