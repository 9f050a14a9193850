package newsfold.gather;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** For how long a server promises that its answer stays as it is (RFC 9111, 4.2). */
final class Freshness {
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?([0-9]{1,9})");
    private static final Pattern NONE = Pattern.compile("(?i)(?:^|[,\\s])no-(?:cache|store)\\b");

    private Freshness() {}

    /** A header of an answer by its name. */
    interface Headers {
        @Nullable
        String get(String name);
    }

    /** Null where it promises nothing. */
    static @Nullable Duration of(Headers headers, Instant now) {
        String control = text(headers.get("Cache-Control"));
        if (NONE.matcher(control).find()) {
            return null;
        }
        Matcher maxAge = MAX_AGE.matcher(control);
        if (maxAge.find()) {
            String age = text(headers.get("Age")).strip();
            // a cache on the way has kept it for so long already
            long passed = age.matches("[0-9]{1,9}") ? Long.parseLong(age) : 0;
            return positive(Duration.ofSeconds(Long.parseLong(maxAge.group(1)) - passed));
        }
        @Nullable Instant expires = DateUtils.parseStandardDate(text(headers.get("Expires")));
        @Nullable Instant date = DateUtils.parseStandardDate(text(headers.get("Date")));
        return expires == null ? null : positive(Duration.between(date == null ? now : date, expires));
    }

    private static @Nullable Duration positive(Duration promised) {
        return promised.isNegative() || promised.isZero() ? null : promised;
    }

    private static String text(@Nullable String header) {
        return header == null ? "" : header;
    }
}
