package newsfold.deliver;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts for whoever watches over the program: attempts by what came of them, since this instance started. */
@Startup
@ApplicationScoped
class Meters implements AttemptCounter {
    private final Map<DeliveryState, Counter> letters = new EnumMap<>(DeliveryState.class);

    Meters(MeterRegistry registry) {
        AnswerTimes.begin();
        for (DeliveryState state : DeliveryState.values()) {
            if (AttemptCounter.OUTCOMES.contains(state)) {
                letters.put(
                        state,
                        Counter.builder("newsfold.letters")
                                .description("Letters that were tried, by what came of it")
                                .tag("state", state.name().toLowerCase(Locale.ROOT))
                                .register(registry));
            }
        }
    }

    @Override
    public void count(DeliveryState outcome) {
        Counter counter = letters.get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }
}
