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
    private final Jdbi jdbi;

    public Suppressions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The newest first; page from 0. */
    public List<Suppression> list(int page, int size) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from suppression order by created desc, address limit :size offset :skip")
                .bind("size", size)
                .bind("skip", (long) page * size)
                .map((row, context) -> read(row))
                .list());
    }

    public Optional<Suppression> find(String address) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from suppression where address = :address")
                .bind("address", lower(address))
                .map((row, context) -> read(row))
                .findOne());
    }

    /** From now on nothing goes there, what waits in the ledger included; the first reason stays. */
    public void add(String address, String reason, Instant now) {
        jdbi.useHandle(handle -> add(handle, address, reason, now));
    }

    static void add(Handle handle, String address, String reason, Instant now) {
        handle.createUpdate("""
                        insert into suppression (address, reason, created) values (:address, :reason, :now)
                        on conflict (address) do nothing""")
                .bind("address", lower(address))
                .bind("reason", reason)
                .bind("now", Deliveries.at(now))
                .execute();
    }

    /** The address is written to again, from the next edition or resend on. False where it was not suppressed. */
    public boolean lift(String address) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from suppression where address = :address")
                        .bind("address", lower(address))
                        .execute())
                == 1;
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
