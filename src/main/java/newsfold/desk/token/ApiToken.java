package newsfold.desk.token;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program's way in.
 *
 * @param name as whoever made it calls it
 * @param by the name of the editor who made it: it works for as long as they have their place
 * @param used when it was last, to the minute, or null (UTC)
 * @param revoked since when it works no more, or null (UTC)
 */
public record ApiToken(
        long id,
        String name,
        List<String> scopes,
        String by,
        Instant created,
        @Nullable Instant used,
        @Nullable Instant revoked) {
    public ApiToken {
        scopes = List.copyOf(scopes);
    }
}
