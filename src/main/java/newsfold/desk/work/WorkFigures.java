package newsfold.desk.work;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import newsfold.measure.Counted;
import newsfold.measure.Gauges;

/** How much of the desk's long work is under way, for whoever watches over the program. */
@ApplicationScoped
class WorkFigures {
    void show(@Observes StartupEvent event, Gauges gauges, Works works) {
        gauges.show(
                "newsfold.work.running",
                "Long work of the desk and the API that is under way",
                null,
                new Counted<>(works::running),
                Integer::doubleValue);
    }
}
