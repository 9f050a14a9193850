package newsfold.gather;

import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** When a server that turned us away wants us back (RFC 9110, 10.2.3). */
final class RetryAfter {
    /** A server that asks for more is asked again after this. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** Seconds, or an HTTP date; null where the header is missing or unreadable. */
    static @Nullable Instant read(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        String text = header.strip();
        // the client library reads the three shapes of date that HTTP has had
        @Nullable
        Instant wish =
                text.matches("[0-9]{1,9}") ? now.plusSeconds(Long.parseLong(text)) : DateUtils.parseStandardDate(text);
        if (wish == null) {
            return null;
        }
        Instant latest = now.plus(LONGEST);
        return wish.isBefore(now) ? now : wish.isAfter(latest) ? latest : wish;
    }
}
