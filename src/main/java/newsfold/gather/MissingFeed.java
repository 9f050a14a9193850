package newsfold.gather;

import java.net.URI;
import java.time.Instant;
import newsfold.read.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * A feed that could not be read once in a span of time.
 *
 * @param name what an editor knows it by
 * @param reason a sentence for the editor
 * @param since when it began to fail (UTC)
 */
public record MissingFeed(
        String name, String reason, @Nullable Instant since) {

    /** What readers are told: the name, but of an address its site alone, since the rest may hold a key to it or a path. */
    public String source() {
        if (name.startsWith("file:")) {
            String path = name.replaceFirst("/+$", "");
            return path.substring(path.lastIndexOf('/') + 1);
        }
        return WebAddress.parse(name)
                .map(URI::getHost)
                .map(host -> host.replaceFirst("^www\\.", ""))
                .orElse(name);
    }
}
