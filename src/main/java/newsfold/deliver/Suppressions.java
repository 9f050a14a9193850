package newsfold.deliver;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Addresses that are not written to, whatever the subscription says: each with its reason, and to be lifted by an editor. */
@ApplicationScoped
public class Suppressions {
    /** Who suppresses by what mail servers and readers say. */
    static final String PROGRAM = "newsfold";

    private final Jdbi jdbi;

    public Suppressions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The newest first.
     *
     * @param words part of an address or reason, empty for all
     * @param page from 0
     */
    public List<Suppression> list(String words, int page, int size) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from suppression
                        where position(lower(:words) in address) > 0 or position(lower(:words) in lower(reason)) > 0
                        order by created desc, address limit :size offset :skip""")
                .bind("words", words.strip())
                .bind("size", size)
                .bind("skip", (long) page * size)
                .map((row, context) -> read(row))
                .list());
    }

    public int count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from suppression")
                .mapTo(Integer.class)
                .one());
    }

    public Optional<Suppression> find(String address) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from suppression where address = :address")
                .bind("address", lower(address))
                .map((row, context) -> read(row))
                .findOne());
    }

    /**
     * From now on nothing goes there, what waits in the ledger included; the first reason stays.
     *
     * @param by an editor's name
     */
    public void add(String address, String reason, String by, Instant now) {
        jdbi.useTransaction(handle -> add(handle, address, reason, by, now));
    }

    /** The same in a transaction of the caller's; false where it was suppressed already. */
    public boolean suppress(Handle handle, String address, String reason, Instant now) {
        return add(handle, address, reason, PROGRAM, now);
    }

    static boolean add(Handle handle, String address, String reason, String by, Instant now) {
        boolean added = handle.createUpdate("""
                        insert into suppression (address, reason, created) values (:address, :reason, :now)
                        on conflict (address) do nothing""")
                        .bind("address", lower(address))
                        .bind("reason", reason)
                        .bind("now", Deliveries.at(now))
                        .execute()
                == 1;
        if (added) {
            note(handle, address, true, reason, by, now);
        }
        return added;
    }

    /**
     * The address is written to again, from the next edition or resend on.
     *
     * @param by the editor's name
     * @return false where it was not suppressed
     */
    public boolean lift(String address, String by, Instant now) {
        return jdbi.inTransaction(handle -> {
            Optional<String> reason = handle.createQuery(
                            "delete from suppression where address = :address returning reason")
                    .bind("address", lower(address))
                    .mapTo(String.class)
                    .findOne();
            reason.ifPresent(was -> note(handle, address, false, was, by, now));
            return reason.isPresent();
        });
    }

    private static void note(Handle handle, String address, boolean suppressed, String reason, String by, Instant now) {
        handle.createUpdate("""
                        insert into suppression_change (address, suppressed, reason, done_by, done)
                        values (:address, :suppressed, :reason, :by, :now)""")
                .bind("address", lower(address))
                .bind("suppressed", suppressed)
                .bind("reason", reason)
                .bind("by", by)
                .bind("now", Deliveries.at(now))
                .execute();
    }

    /** Whatever was done to an address, the newest first. */
    public List<SuppressionChange> journal(String address) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from suppression_change where address = :address order by id desc")
                .bind("address", lower(address))
                .map((row, context) -> new SuppressionChange(
                        row.getString("address"),
                        row.getBoolean("suppressed"),
                        row.getString("reason"),
                        row.getString("done_by"),
                        row.getObject("done", OffsetDateTime.class).toInstant()))
                .list());
    }

    private static String lower(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private static Suppression read(ResultSet row) throws SQLException {
        return new Suppression(
                row.getString("address"),
                row.getString("reason"),
                row.getObject("created", OffsetDateTime.class).toInstant());
    }
}
