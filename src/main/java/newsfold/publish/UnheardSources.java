package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import newsfold.gather.MissingFeed;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The sources that editions could not hear from, as they were when each was made. */
@ApplicationScoped
public class UnheardSources {
    private final Jdbi jdbi;

    public UnheardSources(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Notes which sources an edition could not hear from, and why. */
    void keep(Handle handle, long id, List<MissingFeed> missing) {
        var batch = handle.prepareBatch("""
                insert into edition_missing (edition_id, place, name, reason, since)
                values (:edition, :place, :name, :reason, :since)""");
        for (int place = 0; place < missing.size(); place++) {
            MissingFeed feed = missing.get(place);
            batch.bind("edition", id)
                    .bind("place", place)
                    .bind("name", feed.name())
                    .bind("reason", feed.reason())
                    .bind("since", feed.since() == null ? null : feed.since().atOffset(ZoneOffset.UTC))
                    .add();
        }
        if (!missing.isEmpty()) {
            batch.execute();
        }
    }

    public List<MissingFeed> of(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from edition_missing where edition_id = :edition order by place")
                .bind("edition", id)
                .map((row, context) -> {
                    OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
                    return new MissingFeed(
                            row.getString("name"), row.getString("reason"), since == null ? null : since.toInstant());
                })
                .list());
    }
}
