package newsfold.render;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says of its publisher, the same for every reader.
 *
 * @param view lasting address of the edition on the web, without anything personal, or null where there is none
 * @param imprint who publishes it, with the postal address that bulk mail needs by law; one line
 * @param editions what the addresses of past editions begin with, before their number, or null where there are none
 */
public record Masthead(
        @Nullable URI view, String imprint, @Nullable String editions) {
    /** Of a publisher without past editions. */
    public Masthead(@Nullable URI view, String imprint) {
        this(view, imprint, null);
    }
}
