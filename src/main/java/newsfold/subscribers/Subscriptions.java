package newsfold.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import newsfold.deliver.Outbox;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who gets which digest. Who left keeps a line that says so, so that no import brings them back. */
@ApplicationScoped
public class Subscriptions {
    private final Jdbi jdbi;
    private final Subscribers subscribers;
    private final Outbox outbox;
    private final Erasures erasures;

    public Subscriptions(Jdbi jdbi, Subscribers subscribers, Outbox outbox, Erasures erasures) {
        this.jdbi = jdbi;
        this.subscribers = subscribers;
        this.outbox = outbox;
        this.erasures = erasures;
    }

    /** Whether somebody else than its owner may enter an address: not if it was erased. */
    public boolean admits(MailAddress address) {
        return !erasures.has(address.text());
    }

    /**
     * Somebody wants the digest and says so, also if they left it once, or had everything erased: ask {@link #admits} where it
     * is another who says it.
     *
     * @param consent how it came about, such as "desk"
     */
    public Subscriber subscribe(MailAddress address, @Nullable String name, long digest, String consent, Instant now) {
        return jdbi.inTransaction(handle -> subscribe(handle, address, name, digest, consent, now));
    }

    /** The same inside a transaction of the caller's. */
    public Subscriber subscribe(
            Handle handle, MailAddress address, @Nullable String name, long digest, String consent, Instant now) {
        Subscriber subscriber = subscribers.add(handle, address, name, now);
        erasures.forget(handle, address.text());
        handle.createUpdate("""
                        insert into subscription (subscriber_id, digest_id, active, consent, changed)
                        values (:subscriber, :digest, true, :consent, :now)
                        on conflict (subscriber_id, digest_id) do update
                            set active = true, consent = excluded.consent, changed = excluded.changed
                            where not subscription.active""")
                .bind("subscriber", subscriber.id())
                .bind("digest", digest)
                .bind("consent", consent)
                .bind("now", Subscribers.at(now))
                .execute();
        return subscriber;
    }

    /**
     * Ends a subscription, and takes back the letters of that digest that wait for this reader.
     *
     * @param reason as the ledger notes it, such as "unsubscribed"
     * @return false where there was none that was active: asked twice, it is done once
     */
    public boolean end(long subscriber, long digest, String reason, Instant now) {
        return jdbi.inTransaction(handle -> {
            // waits for an edition that is being enqueued, so that its letters are there to be taken back
            int ended = handle.createUpdate("""
                            update subscription set active = false, changed = :now
                            where subscriber_id = :subscriber and digest_id = :digest and active""")
                    .bind("subscriber", subscriber)
                    .bind("digest", digest)
                    .bind("now", Subscribers.at(now))
                    .execute();
            outbox.cancel(handle, digest, subscriber, reason, now);
            return ended == 1;
        });
    }

    /** All of somebody, by digest. */
    public List<Subscription> of(long subscriber) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from subscription where subscriber_id = :subscriber order by digest_id")
                .bind("subscriber", subscriber)
                .map((row, context) -> read(row))
                .list());
    }

    /** How somebody's subscriptions came and went, the latest first. */
    public List<Subscription> changes(long subscriber) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from subscription_change where subscriber_id = :subscriber order by id desc limit 200")
                .bind("subscriber", subscriber)
                .map((row, context) -> read(row))
                .list());
    }

    static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(
                row.getLong("subscriber_id"),
                row.getLong("digest_id"),
                row.getBoolean("active"),
                row.getString("consent"),
                row.getObject("changed", OffsetDateTime.class).toInstant());
    }
}
