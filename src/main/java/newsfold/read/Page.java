package newsfold.read;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came from one address or file, as it came.
 *
 * @param url where it was found after redirects, or null for a file
 * @param contentType the Content-Type header with its parameters, or null
 * @param body the bytes after decompression; not copied, so don't write to them
 * @param captured when it was fetched (UTC), or null where that is unknown: ages such as "2 hours ago" then stay ages
 */
public record Page(
        @Nullable URI url,
        @Nullable String contentType,
        byte[] body,
        @Nullable Instant captured) {}
