package newsfold.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** All that came back, for a while: what counts against an address, and what was read already. */
@ApplicationScoped
public class Bounces {
    private final Jdbi jdbi;

    public Bounces(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** False where it was entered before. */
    boolean enter(
            Handle handle,
            Event event,
            @Nullable Long delivery,
            @Nullable String address,
            boolean proven,
            Instant now) {
        ReturnedMail mail = event.mail();
        return handle.createUpdate("""
                                insert into bounce (mail, source, kind, delivery_id, address, proven, status, reason, said, seen)
                                values (:mail, lower(:source), :kind, :delivery, lower(:address), :proven, :status, :reason,
                                    nullif(:said, ''), :now)
                                on conflict (mail) do nothing""")
                        .bind("mail", event.id())
                        .bind("source", event.source().name())
                        .bind("kind", mail.kind().name())
                        .bind("delivery", delivery)
                        .bind("address", address)
                        .bind("proven", proven)
                        .bind("status", mail.status())
                        .bind("reason", mail.reason())
                        .bind("said", mail.said().replace("\u0000", ""))
                        .bind("now", at(now))
                        .execute()
                == 1;
    }

    /** How many letters to an address did not arrive since then, or since an editor lifted its suppression. */
    int failures(Handle handle, String address, Instant since) {
        return handle.createQuery("""
                        select count(distinct coalesce(delivery_id, -id)) from bounce
                        where address = lower(:address) and kind in ('HARD', 'SOFT') and seen > greatest(:since,
                            (select max(done) from suppression_change where address = lower(:address) and not suppressed))""")
                .bind("address", address)
                .bind("since", at(since))
                .mapTo(Integer.class)
                .one();
    }

    /** What came back from an address, the newest first. */
    public List<Bounce> of(String address, int most) {
        return list("address = lower(:what)", address, most);
    }

    /** What nobody understood and somebody should read, the newest first. */
    public List<Bounce> unclear(int most) {
        return list("kind = :what", BounceKind.UNKNOWN.name(), most);
    }

    private List<Bounce> list(String which, String what, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from bounce where " + which + " order by seen desc, id desc limit :most")
                .bind("what", what)
                .bind("most", most)
                .map((row, context) -> read(row))
                .list());
    }

    /** What came back from these addresses (in lower case), each; those without anything are left out. */
    public Map<String, BounceTally> tallies(Collection<String> addresses) {
        Map<String, BounceTally> tallies = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select address, count(*) filter (where kind = 'HARD') as hard,
                            count(*) filter (where kind = 'SOFT') as soft,
                            count(*) filter (where kind = 'COMPLAINT') as complaints,
                            (array_agg(said order by seen desc, id desc) filter (where said is not null))[1] as said,
                            max(seen) as last
                        from bounce where address = any(:addresses) and kind in ('HARD', 'SOFT', 'COMPLAINT')
                        group by address""")
                .bindArray("addresses", String.class, addresses)
                .map((row, context) -> Map.entry(
                        row.getString("address"),
                        new BounceTally(
                                row.getInt("hard"),
                                row.getInt("soft"),
                                row.getInt("complaints"),
                                row.getString("said"),
                                row.getObject("last", OffsetDateTime.class).toInstant())))
                .forEach(entry -> tallies.put(entry.getKey(), entry.getValue())));
        return tallies;
    }

    /** How many of each kind came since then. */
    public Map<BounceKind, Integer> counts(Instant since) {
        Map<BounceKind, Integer> counts = new EnumMap<>(BounceKind.class);
        jdbi.useHandle(
                handle -> handle.createQuery("select kind, count(*) from bounce where seen >= :since group by kind")
                        .bind("since", at(since))
                        .map((row, context) -> Map.entry(BounceKind.valueOf(row.getString(1)), row.getInt(2)))
                        .forEach(entry -> counts.put(entry.getKey(), entry.getValue())));
        return counts;
    }

    private static Bounce read(ResultSet row) throws SQLException {
        long delivery = row.getLong("delivery_id");
        Long letter = row.wasNull() ? null : delivery;
        return new Bounce(
                row.getLong("id"),
                BounceKind.valueOf(row.getString("kind")),
                letter,
                row.getString("address"),
                row.getBoolean("proven"),
                row.getString("status"),
                row.getString("reason"),
                row.getString("said"),
                row.getObject("seen", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
