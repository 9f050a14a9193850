package newsfold.deliver;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a digest's letters go out.
 *
 * @param unknown what becomes of letters of which nobody knows whether they arrived
 * @param quiet when none leave, in the digest's zone, or null for never
 */
public record Mailing(Unknown unknown, @Nullable QuietHours quiet) {
    /** What becomes of a letter that may have arrived or not. */
    public enum Unknown {
        /** It is shown, and waits for an editor: nobody gets a letter twice. */
        HOLD,
        /** It is sent again, with the same Message-ID: nobody is missed. */
        AGAIN;

        static Unknown of(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
