package newsfold.gather;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The settings newsfold.gather.*, explained in application.properties. */
@ConfigMapping(prefix = "newsfold.gather")
interface GatherSettings {
    int parallel();

    Duration minInterval();

    Duration maxInterval();

    Duration oldest();

    Optional<List<Path>> folders();

    Optional<List<String>> allowPrivate();

    /** Stands in the user agent: the settings refer to it. */
    String contact();

    String userAgent();

    Optional<String> from();

    int connectionsPerHost();

    Duration hostDelay();

    Duration connectTimeout();

    Duration responseTimeout();

    Duration totalTimeout();

    MemorySize maxReceived();

    MemorySize maxUnpacked();

    /** Read from newsfold.gather.instance, which the program sets itself: its name among several on one database. */
    Optional<String> instance();

    default FetchLimits limits() {
        return new FetchLimits(
                connectTimeout(),
                responseTimeout(),
                totalTimeout(),
                maxReceived().asLongValue(),
                maxUnpacked().asLongValue(),
                connectionsPerHost(),
                hostDelay(),
                userAgent(),
                from().orElse(null));
    }
}
