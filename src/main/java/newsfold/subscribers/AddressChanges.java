package newsfold.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import newsfold.deliver.Outbox;
import newsfold.deliver.Suppressions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Readers' moves to other addresses. Asking changes nothing; whoever reads mail at the new address confirms, and whoever reads it at
 * the old one can refuse or undo that. Both are remembered for as long as the reader is.
 */
@ApplicationScoped
public class AddressChanges {
    /** After which a question has to be asked again. */
    public static final Duration VALID = Duration.ofDays(7);

    /** For which a change can be undone by the former address. */
    public static final Duration UNDOABLE = Duration.ofDays(30);

    /** Questions of one reader within a day. */
    private static final int MOST = 5;

    private final Jdbi jdbi;
    private final Outbox outbox;
    private final Erasures erasures;
    private final Suppressions suppressions;

    public AddressChanges(Jdbi jdbi, Outbox outbox, Erasures erasures, Suppressions suppressions) {
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.erasures = erasures;
        this.suppressions = suppressions;
    }

    /** Notes a question; empty where one reader asks too often. */
    public Optional<AddressChange> ask(Handle handle, Subscriber subscriber, MailAddress wanted, Instant now) {
        // one after the other, so that many at once do not slip through
        handle.execute("select 1 from subscriber where id = ? for update", subscriber.id());
        int today = handle.createQuery(
                        "select count(*) from address_change where subscriber_id = :id and asked > :since")
                .bind("id", subscriber.id())
                .bind("since", Subscribers.at(now.minus(Duration.ofDays(1))))
                .mapTo(Integer.class)
                .one();
        return today >= MOST
                ? Optional.empty()
                : Optional.of(handle.createQuery("""
                                insert into address_change (subscriber_id, former, wanted, asked)
                                values (:subscriber, :former, :wanted, :now) returning *""")
                        .bind("subscriber", subscriber.id())
                        .bind("former", subscriber.address())
                        .bind("wanted", wanted.text())
                        .bind("now", Subscribers.at(now))
                        .map((row, context) -> read(row))
                        .one());
    }

    public Optional<AddressChange> find(long id) {
        return jdbi.withHandle(handle -> find(handle, id, ""));
    }

    /** Whether it can be confirmed, or was. */
    public boolean isGood(AddressChange change, Instant now) {
        return jdbi.withHandle(handle -> isGood(handle, change, now));
    }

    /**
     * Letters go to the wanted address from now on, also those that wait and were never tried.
     *
     * @return false where that cannot be any more; asked twice, it is done once
     */
    public boolean confirm(long id, Instant now) {
        return jdbi.inTransaction(handle -> {
            AddressChange change = find(handle, id, " for update").orElse(null);
            if (change == null || !isGood(handle, change, now)) {
                return false;
            }
            if (change.confirmed() == null) {
                move(handle, change.subscriber(), change.wanted());
                mark(handle, "confirmed", id, now);
            }
            return true;
        });
    }

    /** Whether it can be refused or undone, or was. */
    public boolean isUndoable(AddressChange change, Instant now) {
        return jdbi.withHandle(handle -> isUndoable(handle, change, now));
    }

    /**
     * Letters go to the former address, as before.
     *
     * @return false where that cannot be any more
     */
    public boolean undo(long id, Instant now) {
        return jdbi.inTransaction(handle -> {
            AddressChange change = find(handle, id, " for update").orElse(null);
            if (change == null || !isUndoable(handle, change, now)) {
                return false;
            }
            if (change.undone() == null) {
                if (change.confirmed() != null) {
                    move(handle, change.subscriber(), change.former());
                }
                mark(handle, "undone", id, now);
            }
            return true;
        });
    }

    private boolean isGood(Handle handle, AddressChange change, Instant now) {
        boolean mine = has(handle, change.subscriber(), change.confirmed() == null ? change.former() : change.wanted());
        return change.undone() == null
                && mine
                && (change.confirmed() != null
                        || now.isBefore(change.asked().plus(VALID))
                                && isFree(handle, change.subscriber(), change.wanted())
                                && suppressions.find(change.wanted()).isEmpty());
    }

    private static boolean isUndoable(Handle handle, AddressChange change, Instant now) {
        boolean mine = has(
                handle,
                change.subscriber(),
                change.confirmed() == null || change.undone() != null ? change.former() : change.wanted());
        return mine
                && now.isBefore(change.asked().plus(UNDOABLE))
                && isFree(handle, change.subscriber(), change.former());
    }

    private static boolean has(Handle handle, long subscriber, String address) {
        return handle.createQuery(
                        "select exists (select from subscriber where id = :id and lower(address) = lower(:address))")
                .bind("id", subscriber)
                .bind("address", address)
                .mapTo(Boolean.class)
                .one();
    }

    private static boolean isFree(Handle handle, long subscriber, String address) {
        return handle.createQuery(
                        "select not exists (select from subscriber where id <> :id and lower(address) = lower(:address))")
                .bind("id", subscriber)
                .bind("address", address)
                .mapTo(Boolean.class)
                .one();
    }

    private void move(Handle handle, long subscriber, String address) {
        handle.createUpdate("update subscriber set address = :address where id = :id")
                .bind("id", subscriber)
                .bind("address", address)
                .execute();
        outbox.readdress(handle, subscriber, address);
        // its owner says so
        erasures.forget(handle, address);
    }

    private static void mark(Handle handle, String what, long id, Instant now) {
        handle.createUpdate("update address_change set <what> = :now where id = :id")
                .define("what", what)
                .bind("id", id)
                .bind("now", Subscribers.at(now))
                .execute();
    }

    private static Optional<AddressChange> find(Handle handle, long id, String lock) {
        return handle.createQuery("select * from address_change where id = :id" + lock)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    private static AddressChange read(ResultSet row) throws SQLException {
        return new AddressChange(
                row.getLong("id"),
                row.getLong("subscriber_id"),
                row.getString("former"),
                row.getString("wanted"),
                row.getObject("asked", OffsetDateTime.class).toInstant(),
                instant(row, "confirmed"),
                instant(row, "undone"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
