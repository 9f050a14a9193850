package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Whether the letters of editions that were made may leave, and from when on. */
@ApplicationScoped
public class Departures {
    private final Jdbi jdbi;

    public Departures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps the letters of an edition back; takes effect before the next letter is leased. */
    public void hold(long id) {
        set(id, "held = true");
    }

    /** Lets them go on; of an edition that waits for approval nothing goes. */
    public void release(long id) {
        set(id, "held = awaits");
    }

    /**
     * An edition that waits for its approval.
     *
     * @param day in the digest's zone
     */
    public record Awaiting(long id, String subject, LocalDate day) {}

    /** Those of a digest, the newest first. */
    public List<Awaiting> awaiting(long digestId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, subject, day from edition where digest_id = :digest and awaits order by id desc")
                .bind("digest", digestId)
                .map((row, context) -> new Awaiting(
                        row.getLong("id"), row.getString("subject"), row.getObject("day", LocalDate.class)))
                .list());
    }

    /**
     * Gives an edition that waits for it its approval: its letters leave at once.
     *
     * @return false where it does not wait: another editor was faster
     */
    public boolean approve(long id, String editor, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update edition set awaits = false, held = false, approved_by = :by, approved = :now,
                            send_at = least(send_at, :now)
                        where id = :id and awaits""")
                        .bind("id", id)
                        .bind("by", editor)
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .execute()
                == 1);
    }

    /** Lets the letters go at once, whatever the time for review. */
    public void sendNow(long id, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update edition set held = false, send_at = least(send_at, :now) where id = :id and not awaits")
                .bind("id", id)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    private void set(long id, String assignment) {
        jdbi.useHandle(handle -> handle.createUpdate("update edition set " + assignment + " where id = :id")
                .bind("id", id)
                .execute());
    }
}
