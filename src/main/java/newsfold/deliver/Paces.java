package newsfold.deliver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Holds letters to their pace: for all instances together, since what a domain bears does not depend on who sends. */
final class Paces {
    private static final Logger LOG = Logger.getLogger(Paces.class);
    /** Nobody is put off longer than this: a domain's pace may have changed. */
    private static final Duration FARTHEST = Duration.ofMinutes(10);

    private final RateLimits limits;
    /** Until when letters were put off, by domain, so that they do not all come back at once. */
    private final Map<String, Instant> putOff = new ConcurrentHashMap<>();

    private final Throughput throughput = new Throughput();
    private final LastWords lastWords = new LastWords();

    Paces(RateLimits limits) {
        this.limits = limits;
    }

    /** What of some letters may leave now, and when to look at the others again. */
    record Grant(List<Delivery> now, Map<Delivery, Instant> later) {}

    /** Lower case, empty where there is none. */
    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    Grant grant(Handle handle, List<Delivery> letters, Instant now) {
        Map<String, Pace> paces = limited(handle, letters, now);
        if (paces.isEmpty()) {
            return new Grant(letters, Map.of());
        }
        List<Delivery> granted = new ArrayList<>();
        Map<Delivery, Instant> later = new HashMap<>();
        for (Delivery letter : letters) {
            String slow = slow(paces, letter, now);
            if (slow == null) {
                granted.add(letter);
                take(paces, domain(letter.address()), now);
                take(paces, Pace.WHOLE, now);
            } else {
                later.put(letter, turn(paces.get(slow), now));
            }
        }
        paces.values().forEach(pace -> keep(handle, pace));
        return new Grant(granted, later);
    }

    /** The domain, or the whole, for which a letter has to wait; null where it may leave. */
    private @Nullable String slow(Map<String, Pace> paces, Delivery letter, Instant now) {
        for (String name : List.of(domain(letter.address()), Pace.WHOLE)) {
            Pace pace = paces.get(name);
            if (pace != null && pace.opens(rate(pace, now)).isAfter(now)) {
                return name;
            }
        }
        return null;
    }

    private void take(Map<String, Pace> paces, String name, Instant now) {
        paces.computeIfPresent(name, (same, pace) -> pace.taken(rate(pace, now), now));
    }

    private double rate(Pace pace, Instant now) {
        return pace.now(limits.of(pace.domain()), now);
    }

    private Instant turn(@Nullable Pace pace, Instant now) {
        if (pace == null) {
            return now;
        }
        double rate = rate(pace, now);
        Instant opens = pace.opens(rate);
        Instant farthest = now.plus(FARTHEST);
        return putOff.compute(pace.domain(), (name, last) -> {
            Instant turn = last == null || last.isBefore(opens) || !last.isBefore(farthest)
                    ? opens
                    : last.plusNanos((long) (1e9 / rate));
            return turn.isAfter(farthest) ? farthest : turn;
        });
    }

    /** The limits that these letters come under, locked; those that are over are forgotten. */
    private Map<String, Pace> limited(Handle handle, List<Delivery> letters, Instant now) {
        Set<String> names = new HashSet<>();
        letters.forEach(letter -> names.add(domain(letter.address())));
        names.add(Pace.WHOLE);
        Map<String, Pace> paces = kept(handle, names);
        for (Pace pace : List.copyOf(paces.values())) {
            if (Double.isInfinite(rate(pace, now))) {
                paces.remove(pace.domain());
                handle.execute("delete from pace where domain = ?", pace.domain());
                LOG.infof("%s gets letters at full pace again", who(pace.domain()));
            }
        }
        for (String name : names) {
            limits.of(name).ifPresent(rate -> paces.putIfAbsent(name, Pace.of(name, rate, now)));
        }
        return paces;
    }

    /** The domains of letters that were taken, each as often, for the rate at which they complain. */
    void taken(Collection<String> domains, Instant now) {
        throughput.add(domains, now);
        throughput.add(Collections.nCopies(domains.size(), Pace.WHOLE), now);
        lastWords.note(domains, false, now);
    }

    /** These domains, or {@link Pace#WHOLE} for our own mail server, said that it is too much. */
    void complain(Handle handle, Set<String> names, Instant now) {
        if (names.isEmpty()) {
            return;
        }
        lastWords.note(names, true, now);
        Set<String> slowed = lastWords.allComplain(now) ? Set.of(Pace.WHOLE) : names;
        Map<String, Pace> paces = kept(handle, slowed);
        for (String name : slowed) {
            Optional<Rate> configured = limits.of(name);
            Pace pace = paces.getOrDefault(
                    name, Pace.of(name, new Rate(configured.map(Rate::perSecond).orElse(1.0)), now));
            double rate = pace.now(configured, now);
            Pace halved = pace.halved(Double.isInfinite(rate) ? throughput.perSecond(name, now) : rate, now);
            if (halved != pace) {
                keep(handle, halved);
                LOG.infof("%s wants fewer letters: at most %.1f a minute for now", who(name), halved.rate() * 60);
            }
        }
    }

    private static String who(String name) {
        return name.equals(Pace.WHOLE) ? "The mail server" : name;
    }

    private static Map<String, Pace> kept(Handle handle, Collection<String> names) {
        Map<String, Pace> paces = new HashMap<>();
        handle.createQuery("select * from pace where domain = any(:names) order by domain for update")
                .bindArray("names", String.class, names)
                .map((row, context) -> read(row))
                .forEach(pace -> paces.put(pace.domain(), pace));
        return paces;
    }

    private static void keep(Handle handle, Pace pace) {
        Instant complained = pace.complained();
        handle.createUpdate("""
                        insert into pace (domain, rate, top, complained, free_at)
                        values (:domain, :rate, :top, :complained, :freeAt)
                        on conflict (domain) do update set rate = :rate, top = :top, complained = :complained,
                            free_at = greatest(pace.free_at, :freeAt)""")
                .bind("domain", pace.domain())
                .bind("rate", pace.rate())
                .bind("top", pace.top())
                .bind("complained", complained == null ? null : Deliveries.at(complained))
                .bind("freeAt", Deliveries.at(pace.freeAt()))
                .execute();
    }

    private static Pace read(ResultSet row) throws SQLException {
        OffsetDateTime complained = row.getObject("complained", OffsetDateTime.class);
        double top = row.getDouble("top");
        Double limit = row.wasNull() ? null : top;
        return new Pace(
                row.getString("domain"),
                row.getDouble("rate"),
                limit,
                complained == null ? null : complained.toInstant(),
                row.getObject("free_at", OffsetDateTime.class).toInstant());
    }
}
