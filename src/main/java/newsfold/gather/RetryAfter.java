package newsfold.gather;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What servers say about when to come again (RFC 9110, 10.2.3; RFC 9111, 5.2.2.1). */
final class RetryAfter {
    /** A server that asks for more is asked again after this. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?([0-9]{1,9})");

    private RetryAfter() {}

    /** Seconds, or an HTTP date; null where the header is missing or unreadable. */
    static @Nullable Instant read(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        Instant wish;
        try {
            String text = header.strip();
            wish = text.matches("[0-9]{1,9}")
                    ? now.plusSeconds(Long.parseLong(text))
                    : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
        Instant latest = now.plus(LONGEST);
        return wish.isBefore(now) ? now : wish.isAfter(latest) ? latest : wish;
    }

    /** The max-age of a Cache-Control header, or null. */
    static @Nullable Duration fresh(@Nullable String cacheControl) {
        Matcher matcher = MAX_AGE.matcher(cacheControl == null ? "" : cacheControl);
        return matcher.find() ? Duration.ofSeconds(Long.parseLong(matcher.group(1))) : null;
    }
}
