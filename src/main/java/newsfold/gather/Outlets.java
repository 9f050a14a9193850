package newsfold.gather;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newsfold.read.OutletCorrection;
import newsfold.read.OutletRegister;
import newsfold.read.Sighting;
import newsfold.read.Site;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who is who among the outlets: as seen lately, and as editors corrected it. */
@Singleton
public class Outlets {
    /** How long an outlet is remembered of which editors said nothing. */
    private static final Duration LATELY = Duration.ofDays(30);

    private final Jdbi jdbi;
    private final Clock clock;

    public Outlets(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** As of now. */
    public OutletRegister register() {
        return jdbi.withHandle(handle -> register(handle, clock.instant()));
    }

    static OutletRegister register(Handle handle, Instant now) {
        return OutletRegister.of(sightings(handle, now.minus(LATELY)), corrections(handle));
    }

    /** All that editors said of an outlet, for them to see and take back. */
    public OutletHistory history(long id) {
        return jdbi.withHandle(handle -> new OutletHistory(
                handle.createQuery("select name from outlet where id = :id")
                        .bind("id", id)
                        .map((row, context) -> row.getString("name"))
                        .findOne()
                        .orElse(null),
                handle.createQuery("""
                                select o.id, coalesce(o.name, min(m.mark) filter (where kind = 'site'), min(m.mark), '') as name
                                from outlet o left join outlet_mark m on m.outlet_id = o.id
                                where o.joined_into = :id group by o.id order by 2, 1""")
                        .bind("id", id)
                        .map((row, context) -> new OutletHistory.Joined(row.getLong("id"), row.getString("name")))
                        .list(),
                handle.createQuery("select kind, mark from outlet_mark where outlet_id = :id and told order by 1, 2")
                        .bind("id", id)
                        .map((row, context) -> new OutletHistory.Told(row.getString("kind"), row.getString("mark")))
                        .list()));
    }

    private static List<Sighting> sightings(Handle handle, Instant since) {
        // where the host tells the site there is no need for the rest of the address
        return handle.createQuery("""
                        with seen as (
                            select outlet, carrier, agency,
                                case when url ~ :path then url else substring(url from '^https?://[^/?#]+') end as place
                            from article where first_seen > :since)
                        select outlet as name, place, count(*) from seen
                            where outlet is not null and carrier is null group by 1, 2
                        union all
                        select outlet, null, count(*) from seen
                            where outlet is not null and carrier is not null group by 1, 2
                        union all
                        select carrier, place, count(*) from seen where carrier is not null group by 1, 2
                        union all
                        select agency, null, count(*) from seen where agency is not null group by 1, 2""")
                .bind("path", Site.TOLD_BY_PATH)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .map((row, context) ->
                        new Sighting(row.getString("name"), Site.read(row.getString("place")), row.getLong("count")))
                .list();
    }

    /** A line for each outlet that was joined into no other, with the marks of those joined into it. */
    private static List<OutletCorrection> corrections(Handle handle) {
        Map<Long, Row> rows = new TreeMap<>();
        handle.createQuery("select * from outlet")
                .map((row, context) -> Row.read(row))
                .forEach(row -> rows.put(row.id(), row));
        Map<Long, Map<String, Set<String>>> marks = new HashMap<>();
        handle.createQuery("select * from outlet_mark")
                .map((row, context) -> Mark.read(row))
                .forEach(mark -> {
                    Map<String, Set<String>> own =
                            marks.computeIfAbsent(root(rows, mark.outlet()), unseen -> new HashMap<>());
                    own.computeIfAbsent(mark.kind(), unseen -> new HashSet<>()).add(mark.mark());
                    if (mark.told()) {
                        own.computeIfAbsent("told " + mark.kind(), unseen -> new HashSet<>())
                                .add(mark.mark());
                    }
                    if (root(rows, mark.outlet()) == mark.outlet()) {
                        own.computeIfAbsent("own " + mark.kind(), unseen -> new HashSet<>())
                                .add(mark.mark());
                    }
                });
        List<OutletCorrection> corrections = new ArrayList<>();
        for (Row row : rows.values()) {
            if (row.joinedInto() == null) {
                Map<String, Set<String>> own = marks.getOrDefault(row.id(), Map.of());
                corrections.add(new OutletCorrection(
                        row.id(),
                        row.name(),
                        own.getOrDefault("name", Set.of()),
                        own.getOrDefault("own name", Set.of()),
                        sites(own.getOrDefault("site", Set.of())),
                        sites(own.getOrDefault("told site", Set.of())),
                        row.carrier(),
                        row.agency()));
            }
        }
        return corrections;
    }

    private static Set<Site> sites(Set<String> marks) {
        Set<Site> sites = new HashSet<>();
        marks.forEach(mark -> sites.add(new Site(mark)));
        return sites;
    }

    private static long root(Map<Long, Row> rows, long id) {
        Row row = rows.get(id);
        while (row != null && row.joinedInto() != null) {
            row = rows.get(row.joinedInto());
        }
        return row == null ? id : row.id();
    }

    private record Row(
            long id,
            @Nullable String name,
            @Nullable Long joinedInto,
            boolean carrier,
            @Nullable Boolean agency) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getObject("joined_into", Long.class),
                    row.getBoolean("carrier"),
                    row.getObject("agency", Boolean.class));
        }
    }

    private record Mark(String kind, String mark, long outlet, boolean told) {
        static Mark read(ResultSet row) throws SQLException {
            return new Mark(
                    row.getString("kind"), row.getString("mark"), row.getLong("outlet_id"), row.getBoolean("told"));
        }
    }
}
