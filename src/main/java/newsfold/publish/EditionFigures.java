package newsfold.publish;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newsfold.measure.Counted;
import newsfold.measure.Gauges;
import org.jdbi.v3.core.Jdbi;

/** How the last week's editions stand, for whoever watches over the program. */
@ApplicationScoped
class EditionFigures {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final List<String> STATES = List.of("awaiting", "held", "scheduled", "sending", "sent", "empty");

    private final Jdbi jdbi;
    private final Clock clock;

    EditionFigures(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void show(@Observes StartupEvent event, Gauges gauges) {
        gauges.byState(
                "newsfold.editions",
                "Editions of the last week by state: awaiting approval, held, scheduled, sending, sent, or empty",
                STATES,
                new Counted<>(this::count));
    }

    private Map<String, Long> count() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select case when empty then 'empty' when awaits then 'awaiting' when held then 'held'
                            when send_at > :now then 'scheduled'
                            when exists (select from delivery d
                                where d.edition_id = e.id and d.state in ('QUEUED', 'DEFERRED')) then 'sending'
                            else 'sent' end as state, count(*) as editions
                        from edition e where created >= :since group by 1""")
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("since", clock.instant().minus(WEEK).atOffset(ZoneOffset.UTC))
                .map((row, context) -> Map.entry(row.getString("state"), row.getLong("editions")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
