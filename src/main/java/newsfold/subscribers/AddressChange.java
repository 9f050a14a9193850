package newsfold.subscribers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a reader wishes their letters at another address.
 *
 * @param former the address when it was asked
 * @param wanted where they are to go
 * @param asked when (UTC)
 * @param confirmed by whoever reads mail at the wanted one, or null
 * @param undone by whoever reads mail at the former one, or null
 */
public record AddressChange(
        long id,
        long subscriber,
        String former,
        String wanted,
        Instant asked,
        @Nullable Instant confirmed,
        @Nullable Instant undone) {}
