package newsfold.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What editors decided beforehand of coming editions. Of two rulings on one edition the newer holds. */
@ApplicationScoped
class Rulings {
    private static final Logger LOG = Logger.getLogger(Rulings.class);

    private final Jdbi jdbi;

    Rulings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The last one on a digest's coming edition that nobody took back. */
    Optional<Ruling> last(long digest, long after) {
        return jdbi.withHandle(handle -> last(handle, digest, after));
    }

    Optional<Ruling> last(Handle handle, long digest, long after) {
        return handle.createQuery("""
                        select id, kind, after_edition, version, fingerprint, made, made_by from ruling
                        where digest_id = :digest and after_edition = :after and not over""")
                .bind("digest", digest)
                .bind("after", after)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** What an approval was given to, or empty where it is over. */
    Optional<Plate> plate(long ruling) {
        return jdbi.withHandle(handle -> handle.createQuery("select plate from ruling where id = :id and not over")
                .bind("id", ruling)
                .mapTo(String.class)
                .findOne()
                .flatMap(json -> plate(handle, ruling, json)));
    }

    /** @param plate what is approved; null where the edition is held */
    void make(
            Handle handle,
            long digest,
            Ruling.Kind kind,
            Stand stand,
            @Nullable String fingerprint,
            @Nullable Plate plate,
            String editor,
            Instant now) {
        end(handle, digest, stand.after());
        handle.createUpdate("""
                        insert into ruling (digest_id, after_edition, version, kind, fingerprint, plate, made, made_by)
                        values (:digest, :after, :version, :kind, :fingerprint, cast(:plate as jsonb), :now, :by)""")
                .bind("digest", digest)
                .bind("after", stand.after())
                .bind("version", stand.version())
                .bind("kind", kind.name().toLowerCase(Locale.ROOT))
                .bind("fingerprint", fingerprint)
                .bind("plate", plate == null ? null : json(plate))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("by", editor)
                .execute();
    }

    /** Takes back what holds; false where nothing does. */
    boolean end(Handle handle, long digest, long after) {
        return handle.execute(
                        "update ruling set over = true, plate = null where digest_id = ? and after_edition = ? and not over",
                        digest,
                        after)
                > 0;
    }

    private static Ruling read(ResultSet row) throws SQLException {
        return new Ruling(
                row.getLong("id"),
                Ruling.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                new Stand(row.getLong("after_edition"), row.getInt("version")),
                row.getString("fingerprint"),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                row.getString("made_by"));
    }

    private static String json(Plate plate) {
        try {
            return Contents.JSON.writeValueAsString(plate);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plate is made of plain records", e);
        }
    }

    /** What another version of the program kept may be unreadable: then the approval is over, and the edition waits for another. */
    private static Optional<Plate> plate(Handle handle, long ruling, String json) {
        try {
            return Optional.of(Contents.JSON.readValue(json, Plate.class));
        } catch (JsonProcessingException e) {
            LOG.warnf("What was approved by ruling %d cannot be read: %s", ruling, e.getOriginalMessage());
            handle.execute("update ruling set over = true, plate = null where id = ?", ruling);
            return Optional.empty();
        }
    }
}
