package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A digest's editions of days as they follow each other: which was the last, and from where the next one goes on. */
@ApplicationScoped
public class Dailies {
    private final Jdbi jdbi;

    public Dailies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The numbers of the last editions with stories, the newest first. */
    List<Long> latest(long digestId, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from edition where digest_id = :digest and span = 'day' and not empty"
                                + " order by id desc limit :most")
                .bind("digest", digestId)
                .bind("most", most)
                .mapTo(Long.class)
                .list());
    }

    /** The number of the digest's edition with stories before an edition, or of its last one where that is 0. */
    public Optional<Long> before(long digestId, long edition) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select max(id) from edition where digest_id = :digest and span = 'day' and not empty
                            and (:edition = 0 or id < :edition)
                        having count(*) > 0""")
                .bind("digest", digestId)
                .bind("edition", edition)
                .mapTo(Long.class)
                .findOne());
    }

    /** The slot of the last edition, or empty before the first. */
    public Optional<Instant> lastSlot(long digestId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select max(slot) from edition where digest_id = :digest and span = 'day' having count(*) > 0")
                .bind("digest", digestId)
                .map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .findOne());
    }

    /** The end of the last edition's window, from which the next one goes on. */
    public Optional<Instant> lastUntil(long digestId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select max(until) from edition where digest_id = :digest and span = 'day' having count(*) > 0")
                .bind("digest", digestId)
                .map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .findOne());
    }

    /** The number of the last edition, 0 before the first. */
    long last(long digestId) {
        return jdbi.withHandle(handle -> last(handle, digestId));
    }

    static long last(Handle handle, long digestId) {
        return handle.createQuery("select coalesce(max(id), 0) from edition where digest_id = :digest and span = 'day'")
                .bind("digest", digestId)
                .mapTo(Long.class)
                .one();
    }

    /** Whether this is still the last edition; until the transaction ends no other can be frozen. */
    boolean isLast(Handle handle, long digestId, long edition) {
        handle.execute("select 1 from digest where id = ? for update", digestId);
        return last(handle, digestId) == edition;
    }
}
