package newsfold.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import newsfold.measure.Counted;
import newsfold.measure.Gauges;
import newsfold.publish.Dailies;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import newsfold.publish.StandingDigest.Misfire;

/** How late the latest of the editions is that should have been made, for whoever watches over the program. */
@ApplicationScoped
class Lateness {
    /** What a digest leaves out when it was missed is not late any more. */
    private static final Duration MISSED = Duration.ofHours(1);

    private final Digests digests;
    private final Dailies dailies;
    private final MeterRegistry registry;
    private final Clock clock;

    Lateness(Digests digests, Dailies dailies, MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.digests = digests;
        this.dailies = dailies;
        this.clock = clock;
    }

    void show(@Observes StartupEvent event, Gauges gauges) {
        made();
        gauges.show(
                "newsfold.edition.late",
                "How late the edition is that is due longest and is not made; 0 where none is",
                "seconds",
                new Counted<>(this::longest),
                late -> late.toMillis() / 1000.0);
    }

    /** An edition was made for a slot at this moment. */
    void made(Instant slot) {
        made().record(Duration.between(slot, clock.instant()));
    }

    private Timer made() {
        return Timer.builder("newsfold.edition.delay")
                .description("How long after its time of the timetable an edition was made")
                .serviceLevelObjectives(
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofHours(6))
                .register(registry);
    }

    private Duration longest() {
        Instant now = clock.instant();
        return digests.list().stream().map(digest -> late(digest, now)).reduce(Duration.ZERO, Lateness::longer);
    }

    private Duration late(StandingDigest digest, Instant now) {
        Instant after = dailies.lastSlot(digest.id()).orElse(digest.created());
        return Slots.latest(digest.cron(), digest.digest().zone(), after, now)
                .map(slot -> Duration.between(slot, now))
                .filter(late -> digest.misfire() != Misfire.SKIP || late.compareTo(MISSED) < 0)
                .orElse(Duration.ZERO);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
