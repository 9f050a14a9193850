package newsfold.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import newsfold.database.DatabaseAddress;
import newsfold.database.DatabaseProblem;
import newsfold.database.MovedAway;

/**
 * Takes all that a database holds to another, empty one, from where it goes on as if nothing had been: open letters are sent,
 * missed editions are made. The old one keeps everything and is marked, so that nobody goes on there by mistake.
 */
public final class Move {
    private Move() {}

    /**
     * @param now UTC
     * @return how many rows
     * @throws BackupProblem when the program is running on the old one
     * @throws DatabaseProblem when the new one is not empty or cannot be reached; then nothing was changed
     */
    public static long run(DatabaseAddress from, DatabaseAddress to, Instant now)
            throws BackupProblem, DatabaseProblem, SQLException {
        try (Connection old = connect(from)) {
            // first, so that none can be started meanwhile
            MovedAway.mark(old, to.url() + " at " + now.truncatedTo(ChronoUnit.SECONDS));
            boolean moved = false;
            try {
                if (Tables.isUsed(old)) {
                    throw new BackupProblem("The program is running on " + from
                            + ": stop all instances of it, since what they do meanwhile would be left behind.");
                }
                long rows = copy(from, to);
                moved = true;
                return rows;
            } catch (IOException e) {
                throw new BackupProblem("Nothing was moved: " + e.getMessage() + ".", e);
            } finally {
                if (!moved) {
                    MovedAway.unmark(old);
                }
            }
        }
    }

    /** Goes on in the database that was left. */
    public static void undo(DatabaseAddress left) throws SQLException {
        try (Connection connection = connect(left)) {
            MovedAway.unmark(connection);
        }
    }

    private static long copy(DatabaseAddress from, DatabaseAddress to)
            throws SQLException, DatabaseProblem, IOException {
        long rows = 0;
        try (Snapshot snapshot = Snapshot.of(from);
                Filling filling = Filling.of(to, snapshot.schema())) {
            for (Table table : snapshot.tables()) {
                try (OutputStream out = filling.into(table)) {
                    rows += snapshot.copy(table, out);
                }
            }
            MovedAway.unmark(filling.connection());
            filling.finish(snapshot.sequences());
        }
        return rows - 1; // without the mark
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}
