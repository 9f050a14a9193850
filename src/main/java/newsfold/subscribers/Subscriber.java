package newsfold.subscribers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reads digests, known by an address.
 *
 * @param name as they or whoever entered them gave it
 * @param created since when we know them (UTC)
 */
public record Subscriber(long id, String address, @Nullable String name, Instant created) {}
