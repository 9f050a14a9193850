package newsfold.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The instant that the sample's times count from, kept so that a restart changes nothing. */
@ApplicationScoped
class Epochs {
    private static final String KEY = "sample.epoch";

    private final Jdbi jdbi;
    private final Clock clock;

    Epochs(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The epoch, which is now if there was none; the same for all instances on one database. */
    Instant begin() {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("insert into setting (key, value) values (:key, :value) on conflict (key) do nothing")
                    .bind("key", KEY)
                    .bind(
                            "value",
                            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                    .execute();
            return handle.createQuery("select value from setting where key = :key")
                    .bind("key", KEY)
                    .map((row, context) -> Instant.parse(row.getString(1)))
                    .one();
        });
    }

    /** Empty until the sample was made. */
    Optional<Instant> find() {
        return jdbi.withHandle(handle -> handle.createQuery("select value from setting where key = :key")
                .bind("key", KEY)
                .map((row, context) -> Instant.parse(row.getString(1)))
                .findOne());
    }
}
