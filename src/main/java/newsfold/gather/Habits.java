package newsfold.gather;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsfold.read.feed.FeedWishes;
import org.jspecify.annotations.Nullable;

/**
 * What a feed taught about how to ask it, from one visit to the next. Null where that is not known.
 *
 * @param body a digest of its body when it was last read to the end, to notice that it comes again as it was
 * @param pause between two of its entries, on average
 * @param wishes when it wants to be asked, in its own words
 * @param move for good, which waits to be confirmed
 * @param suggestion another feed of its site, found after this one was lost
 */
public record Habits(
        @Nullable String body,
        @Nullable Duration pause,
        FeedWishes wishes,
        @Nullable Move move,
        @Nullable URI suggestion) {
    /** Of a feed that was not visited yet, or of which there is nothing to learn. */
    static final Habits UNKNOWN = new Habits(null, null, FeedWishes.none(), null, null);

    static Habits read(ResultSet row) throws SQLException {
        @Nullable String to = row.getString("moving_to");
        @Nullable OffsetDateTime since = row.getObject("moving_since", OffsetDateTime.class);
        @Nullable String suggestion = row.getString("suggestion");
        return new Habits(
                row.getString("body_digest"),
                seconds(row, "pause"),
                new FeedWishes(seconds(row, "wish"), quietHours(row), quietDays(row)),
                to == null || since == null ? null : new Move(URI.create(to), since.toInstant()),
                suggestion == null ? null : URI.create(suggestion));
    }

    private static Set<Integer> quietHours(ResultSet row) throws SQLException {
        return numbers(row, "quiet_hours").collect(Collectors.toSet());
    }

    private static Set<DayOfWeek> quietDays(ResultSet row) throws SQLException {
        return numbers(row, "quiet_days").map(DayOfWeek::of).collect(Collectors.toSet());
    }

    private static Stream<Integer> numbers(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Integer[]) row.getArray(column).getArray());
    }

    private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        int seconds = row.getInt(column);
        return row.wasNull() ? null : Duration.ofSeconds(seconds);
    }
}
