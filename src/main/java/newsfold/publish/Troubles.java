package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The troubles of feeds, each from when it was noticed to when its end was told. */
@ApplicationScoped
class Troubles {
    /** Held by who watches: of several instances each trouble is told once. */
    private static final long WATCHING = 0x5761746368466564L;

    private static final Duration KEPT = Duration.ofDays(180);

    private static final String SELECT =
            "select t.*, coalesce(f.title, f.address) as name from feed_trouble t join feed f on f.id = t.feed_id ";

    void lock(Handle handle) {
        handle.execute("select pg_advisory_xact_lock(?)", WATCHING);
    }

    /** Those that are not over. */
    List<Trouble> open(Handle handle) {
        return handle.createQuery(SELECT + "where t.ended is null order by t.id")
                .map((row, context) -> read(row))
                .list();
    }

    /** Notices a trouble, or what has become of one that is open. */
    void notice(Handle handle, long feed, Trouble.Kind kind, Instant since, Instant now) {
        handle.createUpdate("""
                        insert into feed_trouble (feed_id, kind, since, noticed) values (:feed, :kind, :since, :now)
                        on conflict (feed_id) where ended is null do update set kind = :kind""")
                .bind("feed", feed)
                .bind("kind", kind.column())
                .bind("since", at(since))
                .bind("now", at(now))
                .execute();
    }

    /** A trouble is over; one of which nobody was told needs no telling. */
    void end(Handle handle, long id, boolean worthTelling, Instant now) {
        handle.createUpdate("""
                        update feed_trouble set ended = :now,
                            closed = case when told is null or not :tell then :now end
                        where id = :id""")
                .bind("id", id)
                .bind("tell", worthTelling)
                .bind("now", at(now))
                .execute();
    }

    /** What the editors don't know yet: troubles, and the ends of those they know. */
    List<Trouble> untold(Handle handle) {
        return handle.createQuery(SELECT + """
                        where t.closed is null and (t.ended is null and t.told is null or t.ended is not null)
                        order by t.since, t.id""").map((row, context) -> read(row)).list();
    }

    /** When the editors last got to know something. */
    Optional<Instant> lastTold(Handle handle) {
        return handle.createQuery("select max(greatest(told, end_told)) from feed_trouble where told is not null having"
                        + " count(*) > 0")
                .map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .findOne();
    }

    void told(Handle handle, List<Trouble> troubles, Instant now) {
        handle.createUpdate("""
                        update feed_trouble set told = coalesce(told, :now),
                            end_told = case when ended is not null then :now end,
                            closed = case when ended is not null then :now end
                        where id = any(:ids)""")
                .bindArray("ids", Long.class, troubles.stream().map(Trouble::id).toList())
                .bind("now", at(now))
                .execute();
    }

    /** Forgets what was over long ago. */
    void forget(Handle handle, Instant now) {
        handle.createUpdate("delete from feed_trouble where closed < :before")
                .bind("before", at(now.minus(KEPT)))
                .execute();
    }

    private static Trouble read(ResultSet row) throws SQLException {
        return new Trouble(
                row.getLong("id"),
                row.getLong("feed_id"),
                row.getString("name"),
                Trouble.Kind.of(row.getString("kind")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                instant(row, "told"),
                instant(row, "ended"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
