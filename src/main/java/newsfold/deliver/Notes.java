package newsfold.deliver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Plain mails that belong to no edition, to the press's own people or to who asks for a digest, left in the transaction of whoever has something to say, and kept for a while. */
@ApplicationScoped
public class Notes {
    private static final Duration KEPT = Duration.ofDays(90);

    private final Jdbi jdbi;
    private final String sender;

    @Inject
    Notes(Jdbi jdbi, MailSettings settings) {
        this(jdbi, settings.from());
    }

    /** @param sender the From mailbox of all notes */
    public Notes(Jdbi jdbi, String sender) {
        this.jdbi = jdbi;
        this.sender = sender;
    }

    /**
     * Leaves a note of the press itself, to go out at once.
     *
     * @throws IllegalArgumentException when newsfold.mail.from has no public domain
     */
    public void leave(Handle handle, String address, String subject, String text, Instant now) {
        leave(handle, sender, address, subject, text, now);
    }

    /**
     * Leaves a note of a digest's, to go out at once.
     *
     * @param sender the digest's mailbox
     * @throws IllegalArgumentException when it has no public domain
     */
    public void leave(Handle handle, String sender, String address, String subject, String text, Instant now) {
        leave(handle, null, sender, address, subject, text, null, now);
    }

    /**
     * The same about a reader, whose address it need not be that it goes to: what is kept of them is found by it.
     *
     * @param subscriber an opaque number
     */
    public void leaveAbout(
            Handle handle, long subscriber, String sender, String address, String subject, String text, Instant now) {
        leave(handle, subscriber, sender, address, subject, text, null, now);
    }

    /**
     * Leaves a test letter, to go out at once: no ledger knows of it.
     *
     * @param subscriber whose letter it is, an opaque number, so that it is found among what is kept of them; null for nobody's
     * @param sender the digest's mailbox
     * @param message the whole of it as it goes over the wire; forgotten once it has left
     */
    public void leaveTest(
            @Nullable Long subscriber, String sender, String address, String subject, byte[] message, Instant now) {
        jdbi.useTransaction(
                handle -> leave(handle, subscriber, sender, address, subject, "A test letter.", message, now));
    }

    private static void leave(
            Handle handle,
            @Nullable Long subscriber,
            String sender,
            String address,
            String subject,
            String text,
            byte @Nullable [] message,
            Instant now) {
        String messageId = UUID.randomUUID() + "@" + MessageIds.domain(sender);
        handle.createUpdate("delete from note where created < :before")
                .bind("before", Deliveries.at(now.minus(KEPT)))
                .execute();
        handle.createUpdate("""
                        insert into note (message_id, subscriber_id, sender, address, subject, body, message, next_at, created)
                        values (:messageId, :subscriber, :sender, :address, :subject, :body, :message, :now, :now)""")
                .bind("messageId", messageId)
                .bind("subscriber", subscriber)
                .bind("sender", sender)
                .bind("address", address)
                .bind("subject", subject)
                .bind("body", text.replace("\u0000", ""))
                .bind("message", message)
                .bind("now", Deliveries.at(now))
                .execute();
    }

    /** A note that is due, not due again before {@code again}: should this program end now, another tries it then. */
    Optional<Note> take(Instant now, Instant again) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update note set tries = tries + 1, next_at = :again
                        where id in (select id from note where state = 'waiting' and next_at <= :now
                            order by next_at, id limit 1 for update skip locked)
                        returning *""")
                .bind("now", Deliveries.at(now))
                .bind("again", Deliveries.at(again))
                .map((row, context) -> read(row))
                .findOne());
    }

    void sent(Note note, String reply) {
        settle(note, "sent", reply);
    }

    void givenUp(Note note, String reply) {
        settle(note, "given_up", reply);
    }

    void putOff(Note note, Instant nextAt, String reply) {
        jdbi.useHandle(handle -> handle.createUpdate("update note set next_at = :next, reply = :reply where id = :id")
                .bind("next", Deliveries.at(nextAt))
                .bind("reply", reply)
                .bind("id", note.id())
                .execute());
    }

    private void settle(Note note, String state, String reply) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update note set state = :state, reply = :reply, message = null where id = :id")
                .bind("state", state)
                .bind("reply", reply)
                .bind("id", note.id())
                .execute());
    }

    private static Note read(ResultSet row) throws SQLException {
        return new Note(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("sender"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getBytes("message"),
                row.getInt("tries"),
                row.getObject("created", OffsetDateTime.class).toInstant());
    }
}
