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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsfold.read.Outlet;
import newsfold.read.Site;
import newsfold.read.outlet.OutletCorrection;
import newsfold.read.outlet.OutletRegister;
import newsfold.read.outlet.Sighting;
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

    /** What editors said that outlets weigh. */
    public OutletWeights weights() {
        return new OutletWeights(jdbi.withHandle(handle -> handle
                .createQuery("select id, weight from outlet where weight <> 1 and joined_into is null")
                .map((row, context) -> Map.entry(Outlet.corrected(row.getLong("id")), row.getDouble("weight")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    /** All that editors said of an outlet, for them to see and take back. */
    public OutletHistory history(long id) {
        return jdbi.withHandle(handle -> new OutletHistory(
                handle.createQuery("select name from outlet where id = :id")
                        .bind("id", id)
                        .map((row, context) -> row.getString("name"))
                        .findOne()
                        .orElse(null),
                handle.createQuery("select weight from outlet where id = :id")
                        .bind("id", id)
                        .mapTo(Double.class)
                        .findOne()
                        .orElse(1.),
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
        Map<Boolean, List<Seen>> seen = handle.createQuery("""
                        select outlet, carrier, agency, split_part(url, '/', 3) as place, count(*) as articles
                        from article where first_seen > :since group by 1, 2, 3, 4""")
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .map((row, context) -> Seen.read(row))
                .collect(Collectors.partitioningBy(one -> one.place() != null && Site.isToldByPath(one.place())));
        List<Seen> all = new ArrayList<>(seen.getOrDefault(false, List.of()));
        // the few of which the host tells nothing, by their whole address
        Set<String> shared =
                seen.getOrDefault(true, List.of()).stream().map(Seen::place).collect(Collectors.toSet());
        if (!shared.isEmpty()) {
            all.addAll(handle.createQuery("""
                            select outlet, carrier, agency, url as place, count(*) as articles from article
                            where first_seen > :since and split_part(url, '/', 3) = any(:hosts) group by 1, 2, 3, 4""")
                    .bind("since", since.atOffset(ZoneOffset.UTC))
                    .bindArray("hosts", String.class, shared)
                    .map((row, context) -> Seen.read(row))
                    .list());
        }
        return all.stream().flatMap(Seen::sightings).toList();
    }

    /** One for each outlet that was joined into no other, with the marks of those joined into it. */
    private static List<OutletCorrection> corrections(Handle handle) {
        Map<Long, Row> rows = new TreeMap<>();
        handle.createQuery("select * from outlet")
                .map((row, context) -> Row.read(row))
                .forEach(row -> rows.put(row.id(), row));
        Map<Long, Marks> marks = new HashMap<>();
        handle.createQuery("select * from outlet_mark")
                .map((row, context) -> Mark.read(row))
                .forEach(mark -> marks.computeIfAbsent(root(rows, mark.outlet()), unseen -> new Marks())
                        .add(mark, root(rows, mark.outlet()) == mark.outlet()));
        return rows.values().stream()
                .filter(row -> row.joinedInto() == null)
                .map(row -> marks.getOrDefault(row.id(), new Marks()).of(row))
                .toList();
    }

    private static long root(Map<Long, Row> rows, long id) {
        Row row = rows.get(id);
        while (row != null && row.joinedInto() != null) {
            row = rows.get(row.joinedInto());
        }
        return row == null ? id : row.id();
    }

    /**
     * Articles credited alike.
     *
     * @param place address or host
     */
    private record Seen(
            @Nullable String outlet,
            @Nullable String carrier,
            @Nullable String agency,
            @Nullable String place,
            long articles) {
        static Seen read(ResultSet row) throws SQLException {
            return new Seen(
                    row.getString("outlet"),
                    row.getString("carrier"),
                    row.getString("agency"),
                    row.getString("place"),
                    row.getLong("articles"));
        }

        Stream<Sighting> sightings() {
            Site site = Site.read(place);
            List<Sighting> sightings = new ArrayList<>();
            if (outlet != null) {
                sightings.add(new Sighting(outlet, carrier == null ? site : null, articles));
            }
            if (carrier != null) {
                sightings.add(new Sighting(carrier, site, articles));
            }
            if (agency != null) {
                sightings.add(new Sighting(agency, null, articles));
            }
            return sightings.stream();
        }
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

    /** The marks of an outlet and of those joined into it. */
    private static final class Marks {
        private final Set<String> names = new HashSet<>();
        private final Set<String> own = new HashSet<>();
        private final Set<Site> sites = new HashSet<>();
        private final Set<Site> whole = new HashSet<>();

        void add(Mark mark, boolean itself) {
            if (mark.kind().equals("name")) {
                names.add(mark.mark());
                if (itself) {
                    own.add(mark.mark());
                }
            } else {
                sites.add(new Site(mark.mark()));
                if (mark.told()) {
                    whole.add(new Site(mark.mark()));
                }
            }
        }

        OutletCorrection of(Row row) {
            return new OutletCorrection(row.id(), row.name(), names, own, sites, whole, row.carrier(), row.agency());
        }
    }
}
