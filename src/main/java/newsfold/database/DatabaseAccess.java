package newsfold.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A command's way into the database: the operator's own one, or the embedded one, whether the server runs beside the command
 * or not. Closing it stops only what it started.
 */
public final class DatabaseAccess implements AutoCloseable {
    private final Jdbi jdbi;
    private final @Nullable EmbeddedDatabase embedded;
    private final @Nullable DataFolder folder;

    private DatabaseAccess(DatabaseAddress address, @Nullable EmbeddedDatabase embedded, @Nullable DataFolder folder) {
        this.jdbi = Jdbi.create(address.url(), address.user(), address.password());
        this.embedded = embedded;
        this.folder = folder;
    }

    /**
     * @param data the data folder of the embedded database
     * @param own a database of the operator's own, which then is used instead
     * @param port of the embedded one, 0 for any free one
     * @throws DatabaseProblem when it cannot be reached, started or migrated
     */
    public static DatabaseAccess open(Path data, Optional<DatabaseAddress> own, int port) throws DatabaseProblem {
        if (own.isPresent()) {
            checkReachable(own.get());
            return migrated(new DatabaseAccess(own.get(), null, null), own.get());
        }
        Optional<DatabaseAddress> running = EmbeddedDatabase.running(data);
        if (running.isPresent()) {
            return migrated(new DatabaseAccess(running.get(), null, null), running.get());
        }
        DataFolder folder = DataFolder.open(data);
        EmbeddedDatabase embedded = EmbeddedDatabase.start(folder, port);
        return migrated(new DatabaseAccess(embedded.address(), embedded, folder), embedded.address());
    }

    private static DatabaseAccess migrated(DatabaseAccess access, DatabaseAddress address) throws DatabaseProblem {
        try {
            Migrations.run(address);
            return access;
        } catch (DatabaseProblem problem) {
            access.close();
            throw problem;
        }
    }

    /**
     * Tries to connect, so that what is wrong is said in a sentence before anything else starts.
     *
     * @throws DatabaseProblem when it cannot be reached or refuses the user
     */
    public static void checkReachable(DatabaseAddress address) throws DatabaseProblem {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            connection.isValid(5);
        } catch (SQLException e) {
            throw new DatabaseProblem(
                    "The database " + address + " cannot be reached (" + e.getMessage()
                            + "): check newsfold.database.url, newsfold.database.user and newsfold.database.password.",
                    e);
        }
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
        if (folder != null) {
            folder.close();
        }
    }
}
