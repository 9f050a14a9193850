package newsfold.publish;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import newsfold.render.LogoFile;
import newsfold.render.Looks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The logos of letters, those of past ones among them. */
@ApplicationScoped
public class Logos {
    private final Jdbi jdbi;

    public Logos(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A logo as it is served. */
    public record Logo(String type, byte[] bytes) {}

    void keep(@Observes StartupEvent event, Looks looks) {
        jdbi.useHandle(handle -> looks.logos().values().forEach(logo -> keep(handle, logo)));
    }

    private static void keep(Handle handle, LogoFile logo) {
        handle.createUpdate(
                        "insert into logo (name, type, bytes) values (:name, :type, :bytes) on conflict (name) do nothing")
                .bind("name", logo.name())
                .bind("type", logo.type())
                .bind("bytes", logo.bytes())
                .execute();
    }

    public Optional<Logo> find(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("select type, bytes from logo where name = :name")
                .bind("name", name)
                .map((row, context) -> new Logo(row.getString("type"), row.getBytes("bytes")))
                .findOne());
    }
}
