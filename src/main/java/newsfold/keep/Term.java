package newsfold.keep;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long something is kept.
 *
 * @param length empty: for ever
 */
public record Term(Optional<Duration> length) {
    private static final String FOR_EVER = "forever";

    /**
     * As it stands in the settings.
     *
     * @param text forever, or a time such as 90d
     * @throws IllegalArgumentException when it is neither
     */
    public static Term valueOf(String text) {
        return text.strip().equals(FOR_EVER)
                ? new Term(Optional.empty())
                : new Term(Optional.of(new DurationConverter().convert(text.strip())));
    }

    /** What is from before this goes; empty where nothing does. */
    Optional<Instant> before(Instant now) {
        return length.map(now::minus);
    }
}
