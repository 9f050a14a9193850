package newsfold.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** What subscribers wish of their digests. */
@ApplicationScoped
public class KeptWishes {
    private final Jdbi jdbi;

    public KeptWishes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What somebody wishes of a digest. */
    public Wishes of(long subscriber, long digest) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from subscription where subscriber_id = :subscriber and digest_id = :digest")
                .bind("subscriber", subscriber)
                .bind("digest", digest)
                .map((row, context) -> read(row))
                .findOne()
                .orElse(Wishes.NONE));
    }

    /** Keeps what somebody wishes; editions from now on heed it. */
    public void keep(long subscriber, long digest, Wishes wishes) {
        Rhythm rhythm = wishes.rhythm();
        DayOfWeek weekly = rhythm.weekly();
        ZoneId zone = rhythm.zone();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update subscription set muted_sections = :sections, muted_outlets = :outlets, headlines = :headlines,
                            weekdays = :weekdays, week_day = :weekly, at_time = :time, zone = :zone, paused_until = :paused
                        where subscriber_id = :subscriber and digest_id = :digest""")
                .bind("subscriber", subscriber)
                .bind("digest", digest)
                .bindArray("sections", String.class, wishes.mutedSections())
                .bindArray("outlets", String.class, wishes.mutedOutlets())
                .bind("headlines", wishes.headlines())
                .bind("weekdays", rhythm.weekdays())
                .bind("weekly", weekly == null ? null : weekly.getValue())
                .bind("time", rhythm.time())
                .bind("zone", zone == null ? null : zone.getId())
                .bind("paused", rhythm.pausedUntil())
                .execute());
    }

    /** What a row of the subscriptions' table says of wishes. */
    public static Wishes read(ResultSet row) throws SQLException {
        return new Wishes(
                strings(row, "muted_sections"),
                strings(row, "muted_outlets"),
                row.getBoolean("headlines"),
                rhythm(row));
    }

    /** And of when. */
    public static Rhythm rhythm(ResultSet row) throws SQLException {
        String zone = row.getString("zone");
        Integer weekly = row.getObject("week_day", Integer.class);
        return new Rhythm(
                row.getBoolean("weekdays"),
                weekly == null ? null : DayOfWeek.of(weekly),
                row.getObject("at_time", LocalTime.class),
                zone == null ? null : ZoneId.of(zone),
                row.getObject("paused_until", LocalDate.class));
    }

    private static Set<String> strings(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
