package newsfold.gather;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import newsfold.read.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Something that announces articles. All times are UTC.
 *
 * @param address http(s), or a file: address of a drop folder
 * @param title as it calls itself, or as an editor does
 * @param etag of its last answer
 * @param lastModified of its last answer, as given
 * @param movedFrom its address before it moved for good
 * @param nextAt when it is due; while it is being gathered, the end of the lease
 * @param every between visits at present
 * @param checked last attempt
 * @param succeeded last success
 * @param changed last time it brought something new
 * @param failingSince null while all is well
 * @param failures in a row
 * @param problem a sentence for the editor; null while all is well
 * @param retired whether it is gone for good and not asked any more
 * @param paused whether an editor wants it left alone for now
 * @param habits what it taught about how to ask it
 */
public record Feed(
        long id,
        URI address,
        FeedKind kind,
        @Nullable String title,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String movedFrom,
        Instant nextAt,
        Duration every,
        @Nullable Instant checked,
        @Nullable Instant succeeded,
        @Nullable Instant changed,
        @Nullable Instant failingSince,
        int failures,
        @Nullable String problem,
        boolean retired,
        boolean paused,
        Habits habits) {

    /** What an editor knows it by: its title, else its address. */
    public String name() {
        return title != null && !title.isBlank() ? title : WebAddress.shown(address);
    }

    static Feed read(ResultSet row) throws SQLException {
        return new Feed(
                row.getLong("id"),
                URI.create(row.getString("address")),
                FeedKind.of(row.getString("kind")),
                row.getString("title"),
                row.getString("etag"),
                row.getString("last_modified"),
                row.getString("moved_from"),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                Duration.ofSeconds(row.getInt("every")),
                instant(row, "checked"),
                instant(row, "succeeded"),
                instant(row, "changed"),
                instant(row, "failing_since"),
                row.getInt("failures"),
                row.getString("problem"),
                row.getBoolean("retired"),
                row.getBoolean("paused"),
                Habits.read(row));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
