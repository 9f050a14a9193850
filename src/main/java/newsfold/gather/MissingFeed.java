package newsfold.gather;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed that could not be read once in a span of time.
 *
 * @param name what an editor knows it by
 * @param reason a sentence for the editor
 * @param since when it began to fail (UTC)
 */
public record MissingFeed(
        String name, String reason, @Nullable Instant since) {}
