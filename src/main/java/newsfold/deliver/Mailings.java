package newsfold.deliver;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How each digest's letters go out. */
@ApplicationScoped
public class Mailings {
    private final Jdbi jdbi;

    public Mailings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @throws IllegalArgumentException when there is no such digest */
    public Mailing of(long digest) {
        return jdbi.withHandle(handle -> of(handle, digest));
    }

    /** The same inside a transaction of the caller's. */
    public Mailing of(Handle handle, long digest) {
        return handle.createQuery("select unknown, quiet_from, quiet_until from digest where id = :digest")
                .bind("digest", digest)
                .map((row, context) -> new Mailing(Mailing.Unknown.of(row.getString("unknown")), quiet(row)))
                .findOne()
                .orElseThrow(() -> new IllegalArgumentException("There is no digest " + digest + "."));
    }

    /** Takes effect before the next letter is begun. */
    public void set(Handle handle, long digest, Mailing mailing) {
        QuietHours quiet = mailing.quiet();
        handle.createUpdate(
                        "update digest set unknown = :unknown, quiet_from = :from, quiet_until = :until where id = :digest")
                .bind("digest", digest)
                .bind("unknown", mailing.unknown().column())
                .bind("from", quiet == null ? null : quiet.from())
                .bind("until", quiet == null ? null : quiet.until())
                .execute();
    }

    /** Digests whose letters stay where they are now. */
    static List<Long> quiet(Handle handle, Instant now) {
        List<Long> quiet = new ArrayList<>();
        handle.createQuery("select id, zone, quiet_from, quiet_until from digest where quiet_from is not null")
                .map((row, context) -> {
                    QuietHours hours = quiet(row);
                    if (hours != null
                            && hours.end(now, zone(row.getString("zone"))).isAfter(now)) {
                        quiet.add(row.getLong("id"));
                    }
                    return row.getLong("id");
                })
                .list();
        return quiet;
    }

    private static ZoneId zone(String name) throws SQLException {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new SQLException("a digest has the time zone " + name + ", which is none", e);
        }
    }

    private static @Nullable QuietHours quiet(ResultSet row) throws SQLException {
        LocalTime from = row.getObject("quiet_from", LocalTime.class);
        return from == null ? null : new QuietHours(from, row.getObject("quiet_until", LocalTime.class));
    }
}
