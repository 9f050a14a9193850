package newsfold.gather;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings newsfold.health.*, explained in application.properties. */
@ConfigMapping(prefix = "newsfold.health")
public interface HealthSettings {
    @WithDefault("24h")
    Duration failingFor();

    @WithDefault("2")
    double silentTimes();

    @WithDefault("36h")
    Duration silentAtLeast();

    /** Whether editors get mail about troubles. */
    @WithDefault("true")
    boolean mail();

    default HealthRules rules() {
        return new HealthRules(failingFor(), silentTimes(), silentAtLeast());
    }
}
