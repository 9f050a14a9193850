package newsfold.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.File;
import newsfold.measure.Counted;
import newsfold.measure.Gauges;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Whether the database answers, how large it is, and how much room the data folder has, for whoever watches over the program. */
@ApplicationScoped
class DatabaseFigures {
    private final Jdbi jdbi;
    private final File folder;

    DatabaseFigures(Jdbi jdbi, @ConfigProperty(name = "newsfold.data") String folder) {
        this.jdbi = jdbi;
        this.folder = new File(folder);
    }

    void show(@Observes StartupEvent event, Gauges gauges, MeterRegistry registry) {
        Counted<Long> size = new Counted<>(this::size);
        gauges.show(
                "newsfold.database.size", "Size of the database, with its indexes", "bytes", size, Long::doubleValue);
        Gauge.builder("newsfold.database.up", size, asked -> asked.value().isPresent() ? 1 : 0)
                .description("Whether the database answered when it was last asked, 1 or 0")
                .strongReference(true)
                .register(registry);
        Gauge.builder("newsfold.data.free", folder, File::getUsableSpace)
                .description("Room that is left where the data folder is; each instance has its own")
                .baseUnit("bytes")
                .strongReference(true)
                .register(registry);
        Gauge.builder("newsfold.data.total", folder, File::getTotalSpace)
                .description("Room there is altogether where the data folder is; each instance has its own")
                .baseUnit("bytes")
                .strongReference(true)
                .register(registry);
    }

    private Long size() {
        return jdbi.withHandle(handle -> handle.createQuery("select pg_database_size(current_database())")
                .mapTo(Long.class)
                .one());
    }
}
