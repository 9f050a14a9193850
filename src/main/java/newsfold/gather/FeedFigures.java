package newsfold.gather;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newsfold.measure.Counted;
import newsfold.measure.Gauges;
import org.jdbi.v3.core.Jdbi;

/** How many feeds are in which state, for whoever watches over the program. What ails one in detail is told by {@link Checkups}. */
@ApplicationScoped
class FeedFigures {
    private static final List<String> STATES = List.of("well", "failing", "new", "paused", "gone");

    private final Jdbi jdbi;

    FeedFigures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void show(@Observes StartupEvent event, Gauges gauges) {
        gauges.byState("newsfold.feeds", "Feeds by how they do", STATES, new Counted<>(this::count));
    }

    private Map<String, Long> count() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select case when retired then 'gone' when paused then 'paused'
                            when failing_since is not null then 'failing' when succeeded is null then 'new' else 'well' end as state,
                            count(*) as feeds
                        from feed group by 1""")
                .map((row, context) -> Map.entry(row.getString("state"), row.getLong("feeds")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
