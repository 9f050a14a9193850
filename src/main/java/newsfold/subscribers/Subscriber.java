package newsfold.subscribers;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reads digests, known by an address.
 *
 * @param name as they or whoever entered them gave it
 * @param language in which letters and pages speak to them, of those that there are; null for the digest's
 * @param created since when we know them (UTC)
 */
public record Subscriber(
        long id,
        String address,
        @Nullable String name,
        @Nullable Locale language,
        Instant created) {}
