package newsfold.measure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Shows what is counted in the database. Each instance shows the same: take the maximum over them, not the sum. */
@ApplicationScoped
public class Gauges {
    private final MeterRegistry registry;

    Gauges(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param unit such as seconds, or null for a number of things */
    public <T> void show(
            String name, String description, @Nullable String unit, Counted<T> counted, ToDoubleFunction<T> of) {
        Gauge.builder(name, counted, figures -> figures.figure(of))
                .description(description)
                .baseUnit(unit)
                .strongReference(true)
                .register(registry);
    }

    /**
     * A number for each state.
     *
     * @param states all that there are
     * @param counted states without anything need not be in it
     */
    public void byState(String name, String description, List<String> states, Counted<Map<String, Long>> counted) {
        for (String state : states) {
            Gauge.builder(name, counted, figures -> figures.figure(each -> each.getOrDefault(state, 0L)))
                    .description(description)
                    .tag("state", state)
                    .strongReference(true)
                    .register(registry);
        }
    }
}
