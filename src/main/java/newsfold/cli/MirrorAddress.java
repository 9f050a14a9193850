package newsfold.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where the files of a mirrored folder are found on the web: what {@code --base-url} says. */
final class MirrorAddress {
    private MirrorAddress() {}

    /**
     * The address of the folder.
     *
     * @throws URISyntaxException where an operator gave none
     */
    static @Nullable URI base(@Nullable String given) throws URISyntaxException {
        return given == null ? null : new URI(given);
    }

    /** @param name of a file below the folder; its .gz is no part of the address */
    static @Nullable URI of(@Nullable URI base, String name) throws IOException {
        if (base == null) {
            return null;
        }
        try {
            return base.resolve(new URI(null, null, "./" + name.replaceFirst("(?i)\\.gz$", ""), null));
        } catch (URISyntaxException e) {
            throw new IOException(name + " makes no address with --base-url: " + e.getReason(), e);
        }
    }
}
