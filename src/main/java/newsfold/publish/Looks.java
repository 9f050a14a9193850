package newsfold.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import newsfold.compose.Edition;
import org.jdbi.v3.core.Jdbi;

/** Coming editions as editors looked at them, for what has changed since: of each editor the last two that differ. */
@ApplicationScoped
public class Looks {
    private static final int KEPT = 2;

    private final Jdbi jdbi;

    Looks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What somebody saw.
     *
     * @param seen when last (UTC)
     */
    public record Seen(Edition edition, Instant seen) {}

    /** @param fingerprint see {@link Proofs#fingerprint} */
    public void note(long digest, long editor, String fingerprint, Edition edition, Instant now) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
                            insert into look (digest_id, editor_id, fingerprint, content, seen)
                            values (:digest, :editor, :fingerprint, cast(:content as jsonb), :now)
                            on conflict (digest_id, editor_id, fingerprint) do update set seen = :now""")
                    .bind("digest", digest)
                    .bind("editor", editor)
                    .bind("fingerprint", fingerprint)
                    .bind("content", json(edition))
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute();
            handle.createUpdate("""
                            delete from look where digest_id = :digest and editor_id = :editor and fingerprint not in (
                                select fingerprint from look where digest_id = :digest and editor_id = :editor
                                order by seen desc limit :kept)""")
                    .bind("digest", digest)
                    .bind("editor", editor)
                    .bind("kept", KEPT)
                    .execute();
        });
    }

    /** What the editor saw last that is not this. */
    public Optional<Seen> before(long digest, long editor, String fingerprint) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select content, seen from look
                        where digest_id = :digest and editor_id = :editor and fingerprint <> :fingerprint
                        order by seen desc limit 1""")
                .bind("digest", digest)
                .bind("editor", editor)
                .bind("fingerprint", fingerprint)
                .map((row, context) -> read(
                        row.getString("content"),
                        row.getObject("seen", OffsetDateTime.class).toInstant()))
                .findOne()
                .flatMap(seen -> seen));
    }

    private static String json(Edition edition) {
        try {
            return Contents.JSON.writeValueAsString(edition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an edition is made of plain records", e);
        }
    }

    /** What another version of the program kept may be unreadable: as if it had not been seen. */
    private static Optional<Seen> read(String content, Instant seen) {
        try {
            return Optional.of(new Seen(Contents.JSON.readValue(content, Edition.class), seen));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
