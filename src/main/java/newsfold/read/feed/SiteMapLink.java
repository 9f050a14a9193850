package newsfold.read.feed;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A site map that an index of site maps points to.
 *
 * @param address absolute
 * @param modified when it last changed (UTC), where the index says so
 */
public record SiteMapLink(URI address, @Nullable Instant modified) {}
