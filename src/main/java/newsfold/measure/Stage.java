package newsfold.measure;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The stages of the work, by how long each takes. They are timed by Micrometer's registry of the whole process, so that stages
 * which commands and benchmarks make without a server can be timed, too: there nobody listens, and it costs nothing.
 */
public enum Stage {
    /** A round of gathering that visited a feed or more. */
    GATHER,
    /** One answer from the net, with its redirects. */
    FETCH,
    /** One feed or page becomes entries or articles. */
    READ,
    MERGE,
    COMPOSE,
    /** One edition in one language. */
    RENDER,
    /** The letters of one round are entered in the ledger. */
    ENQUEUE,
    /** The outbox is emptied once. */
    SEND;

    private static final Duration[] LIMITS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30)
    };

    /** Does the work and remembers how long it took, also where it failed; a span of its trace, where traces are collected. */
    public <T> T time(Supplier<T> work) {
        Span span = GlobalOpenTelemetry.getTracer("newsfold")
                .spanBuilder("newsfold " + label())
                .startSpan();
        try (Scope within = span.makeCurrent()) {
            return timer().record(work);
        } finally {
            span.end();
        }
    }

    /** For work that the caller timed itself. */
    public void took(Duration time) {
        timer().record(time);
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Looked up each time: a registry that joins later, as in each test, has it then, too. */
    Timer timer() {
        return Timer.builder("newsfold.stage")
                .description("How long a stage of the work took")
                .tag("stage", label())
                .serviceLevelObjectives(LIMITS)
                .register(Metrics.globalRegistry);
    }
}
