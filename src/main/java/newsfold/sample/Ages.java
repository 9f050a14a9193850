package newsfold.sample;

import java.time.Duration;
import java.time.Instant;

/** Ages as aggregators write them. */
final class Ages {
    private Ages() {}

    /** Such as "33 minutes ago", "an hour ago", "2 days ago". */
    static String between(Instant then, Instant now) {
        long minutes = Math.max(0, Duration.between(then, now).toMinutes());
        if (minutes < 1) {
            return "just now";
        }
        if (minutes < 60) {
            return minutes == 1 ? "a minute ago" : minutes + " minutes ago";
        }
        long hours = minutes / 60;
        if (hours < 24) {
            return hours == 1 ? "an hour ago" : hours + " hours ago";
        }
        long days = hours / 24;
        return days == 1 ? "a day ago" : days + " days ago";
    }
}
