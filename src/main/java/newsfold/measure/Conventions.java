package newsfold.measure;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The database pool (Agroal) ends its names in "count" and has its times in milliseconds: Prometheus wants neither. */
@Singleton
class Conventions {
    private static final String POOL = "agroal.";

    @Produces
    @Singleton
    MeterFilter pool() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String name = id.getName();
                return name.startsWith(POOL)
                        ? id.withName(
                                "newsfold.pool." + name.substring(POOL.length()).replace(".count", ""))
                        : id;
            }

            @Override
            public MeterFilterReply accept(Meter.Id id) {
                return id.getName().matches("newsfold\\.pool\\.\\w+\\.time\\..*")
                        ? MeterFilterReply.DENY
                        : MeterFilterReply.NEUTRAL;
            }
        };
    }
}
