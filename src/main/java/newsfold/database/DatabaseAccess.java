package newsfold.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A command's way into the database: the operator's own one, or the embedded one, whether the server runs beside the command
 * or not. Closing it stops only what it started.
 */
public final class DatabaseAccess implements AutoCloseable {
    private final DatabaseAddress address;
    private final Jdbi jdbi;
    private final @Nullable EmbeddedDatabase embedded;
    private final @Nullable DataFolder folder;

    private DatabaseAccess(DatabaseAddress address, @Nullable EmbeddedDatabase embedded, @Nullable DataFolder folder) {
        this.address = address;
        this.jdbi = Jdbi.create(address.url(), address.user(), address.password());
        this.embedded = embedded;
        this.folder = folder;
    }

    /**
     * @param data the data folder of the embedded database
     * @param own a database of the operator's own, which then is used instead
     * @param port of the embedded one, 0 for any free one
     * @throws DatabaseProblem when it cannot be reached, started or migrated, or was moved away
     */
    public static DatabaseAccess open(Path data, Optional<DatabaseAddress> own, int port) throws DatabaseProblem {
        DatabaseAccess access = asItIs(data, own, port);
        try {
            MovedAway.refuse(access.address);
            Migrations.run(access.address);
            return access;
        } catch (DatabaseProblem problem) {
            access.close();
            throw problem;
        }
    }

    /**
     * The same, but leaves the database as it is, whatever its version, and even where it was moved away.
     *
     * @throws DatabaseProblem when it cannot be reached or started
     */
    public static DatabaseAccess asItIs(Path data, Optional<DatabaseAddress> own, int port) throws DatabaseProblem {
        if (own.isPresent()) {
            checkReachable(own.get());
            return new DatabaseAccess(own.get(), null, null);
        }
        Optional<DatabaseAddress> running = EmbeddedDatabase.running(data);
        if (running.isPresent()) {
            return new DatabaseAccess(running.get(), null, null);
        }
        DataFolder folder = DataFolder.open(data);
        try {
            EmbeddedDatabase embedded = EmbeddedDatabase.start(folder, port);
            return new DatabaseAccess(embedded.address(), embedded, folder);
        } catch (DatabaseProblem problem) {
            folder.close();
            throw problem;
        }
    }

    /**
     * Tries to connect, so that what is wrong is said in a sentence before anything else starts.
     *
     * @throws DatabaseProblem when it cannot be reached or refuses the user
     */
    private static void checkReachable(DatabaseAddress address) throws DatabaseProblem {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            connection.isValid(5);
        } catch (SQLException e) {
            throw new DatabaseProblem(
                    "The database " + address + " cannot be reached (" + e.getMessage()
                            + "): check newsfold.database.url, newsfold.database.user and newsfold.database.password.",
                    e);
        }
    }

    /**
     * Before the server starts on it.
     *
     * @throws DatabaseProblem when it cannot be reached, or its content was moved to another one
     */
    public static void checkUsable(DatabaseAddress address) throws DatabaseProblem {
        checkReachable(address);
        MovedAway.refuse(address);
    }

    public DatabaseAddress address() {
        return address;
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /** What time it is by the database's clock (UTC). */
    public Instant now() {
        return jdbi.withHandle(handle -> handle.createQuery("select clock_timestamp()")
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant());
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
