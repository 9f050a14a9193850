package newsfold.deliver;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import newsfold.measure.Counted;
import newsfold.measure.Gauges;
import org.jdbi.v3.core.Jdbi;

/** How the ledger stands, for whoever watches over the program. */
@ApplicationScoped
class LedgerFigures {
    private static final Duration WEEK = Duration.ofDays(7);

    /** All of the last week's editions, and of older ones what is not at its end; each part by an index of its own. */
    private static final String COUNT = """
            with week as (select coalesce(min(id), (select coalesce(max(id), 0) + 1 from edition)) as first
                from edition where created >= :since)
            select lower(state) as state, sum(letters) as letters from (
                select state, count(*) as letters from delivery where edition_id >= (select first from week) group by state
                union all
                select state, count(*) from delivery
                where state in ('QUEUED', 'DEFERRED') and edition_id < (select first from week) group by state
                union all
                select state, count(*) from delivery
                where state = 'UNKNOWN' and edition_id < (select first from week) group by state) parts
            group by 1""";

    private final Jdbi jdbi;
    private final Leases leases;
    private final Clock clock;

    LedgerFigures(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.leases = new Leases(jdbi, Duration.ZERO, new Paces(RateLimits.NONE));
    }

    void show(@Observes StartupEvent event, Gauges gauges) {
        List<String> states = Arrays.stream(DeliveryState.values())
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .toList();
        gauges.byState(
                "newsfold.ledger.letters",
                "Letters in the ledger by state: all of the last week's editions, and those that wait or are unknown of older ones",
                states,
                new Counted<>(this::count));
        gauges.show(
                "newsfold.queue.age",
                "How long ago the letter that waits longest was due; 0 where none is",
                "seconds",
                new Counted<>(this::age),
                age -> age.toMillis() / 1000.0);
    }

    private Map<String, Long> count() {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("since", Deliveries.at(clock.instant().minus(WEEK)))
                .map((row, context) -> Map.entry(row.getString("state"), row.getLong("letters")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Duration age() {
        Instant now = clock.instant();
        return leases.oldest(now)
                .map(due -> Duration.between(due, now))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }
}
