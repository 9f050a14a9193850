package newsfold.gather;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A digest's feed with its history and what an editor is told of it.
 *
 * @param section of the digest, or null
 * @param perDay articles a day over the last seven days (UTC) up to today, or since it was first visited
 * @param perDayOfMonth over the last thirty
 * @param days its last fourteen days up to today, one each, the oldest first
 * @param unread sentences about announced pages and files that could not be read, newest first, five at most
 */
public record Checkup(
        Feed feed,
        @Nullable String section,
        double perDay,
        double perDayOfMonth,
        List<FeedDay> days,
        List<String> unread,
        Diagnosis diagnosis) {
    public Checkup {
        days = List.copyOf(days);
        unread = List.copyOf(unread);
    }
}
