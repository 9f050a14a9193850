package newsfold.database;

import java.io.IOException;
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
            makeUsable(access.address);
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
            try (Connection connection = connect(own.get())) {
                connection.isValid(5);
            } catch (SQLException e) {
                throw new DatabaseProblem("The database " + own.get() + " cannot be read: " + e.getMessage(), e);
            }
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
    private static Connection connect(DatabaseAddress address) throws DatabaseProblem {
        try {
            return DriverManager.getConnection(address.url(), address.user(), address.password());
        } catch (SQLException e) {
            throw new DatabaseProblem(
                    "The database " + address + " cannot be reached (" + e.getMessage()
                            + "): check newsfold.database.url, newsfold.database.user and newsfold.database.password.",
                    e);
        }
    }

    /**
     * Before the server starts on it: brought to this version's schema.
     *
     * @throws DatabaseProblem when it cannot be reached or changed, or its content was moved to another one
     */
    public static void makeUsable(DatabaseAddress address) throws DatabaseProblem {
        boolean done;
        try (Connection connection = connect(address)) {
            MovedAway.refuse(connection);
            done = Migrations.areDone(connection);
        } catch (SQLException | IOException e) {
            throw new DatabaseProblem("The database " + address + " cannot be read: " + e.getMessage(), e);
        }
        if (!done) {
            Migrations.run(address);
        }
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
