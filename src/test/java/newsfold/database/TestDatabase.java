package newsfold.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * A real PostgreSQL for tests, one server a JVM, each caller with a migrated database of its own. Plain tests call
 * {@link #fresh()}; Quarkus tests name this class in {@code @QuarkusTestResource}.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static final String PASSWORD = "postgres";

    /** Started at first use; the process's shutdown hook stops it. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
                jdbi(postgres, "postgres").useHandle(handle -> handle.execute("create database press"));
                Migrations.run(address(postgres, "press"));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (DatabaseProblem e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The address of a new, migrated, empty database. */
    public static DatabaseAddress freshAddress() {
        String name = "press_" + UUID.randomUUID().toString().replace("-", "");
        // two copies of one template at once are refused by PostgreSQL
        synchronized (Server.POSTGRES) {
            jdbi(Server.POSTGRES, "postgres")
                    .useHandle(handle -> handle.execute("create database " + name + " template press"));
        }
        return address(Server.POSTGRES, name);
    }

    /** The address of a new database without any tables. */
    public static DatabaseAddress bareAddress() {
        String name = "bare_" + UUID.randomUUID().toString().replace("-", "");
        jdbi(Server.POSTGRES, "postgres").useHandle(handle -> handle.execute("create database " + name));
        return address(Server.POSTGRES, name);
    }

    /** A way into a new, migrated, empty database. */
    public static Jdbi fresh() {
        DatabaseAddress address = freshAddress();
        return Jdbi.create(address.url(), address.user(), address.password());
    }

    /** A way into a database of the caller's, which is migrated. */
    public static Jdbi migrated(DatabaseAddress address) throws DatabaseProblem {
        Migrations.run(address);
        return Jdbi.create(address.url(), address.user(), address.password());
    }

    private static Jdbi jdbi(EmbeddedPostgres postgres, String database) {
        DatabaseAddress address = address(postgres, database);
        return Jdbi.create(address.url(), address.user(), address.password());
    }

    private static DatabaseAddress address(EmbeddedPostgres postgres, String database) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database, "postgres", PASSWORD);
    }

    @Override
    public Map<String, String> start() {
        DatabaseAddress address = freshAddress();
        return Map.of(
                "newsfold.database.url", address.url(),
                "newsfold.database.user", address.user(),
                "newsfold.database.password", address.password());
    }

    @Override
    public void stop() {}
}
