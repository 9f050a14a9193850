package newsfold.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A PostgreSQL of our own in the data folder, for those who have none: reachable on loopback only, with a password made at
 * the first start, durable across restarts, and taken over from a process that was killed.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String USER = "postgres";
    private static final Duration START = Duration.ofSeconds(90);
    // held here, since the log manager forgets levels of loggers that nobody holds
    private static final Logger CHATTER = Logger.getLogger("io.zonky.test.db.postgres");

    private static final Pattern COMPLAINT = Pattern.compile("could not|error: |FATAL|PANIC");
    /** Date, time, zone and process. */
    private static final Pattern MOMENT = Pattern.compile("^\\d\\S+ \\S+ \\S+ \\[\\d+] ");

    private final EmbeddedPostgres postgres;
    private final String password;
    private volatile CountDownLatch end = new CountDownLatch(0);

    private EmbeddedDatabase(EmbeddedPostgres postgres, String password) {
        this.postgres = postgres;
        this.password = password;
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeAtExit, "newsfold-database-end"));
    }

    /**
     * @param port on loopback, 0 for any free one
     * @throws DatabaseProblem when it does not start
     */
    public static EmbeddedDatabase start(DataFolder folder, int port) throws DatabaseProblem {
        Path home = folder.path().resolve("postgres");
        Path log = folder.path().resolve("postgres.log");
        String password = folder.secret("database-password");
        CHATTER.setLevel(Level.WARNING);
        try {
            ProgramVersion.refuseOther(home);
            stopOrphan(home);
            Files.deleteIfExists(log);
            boolean first = !Files.exists(home.resolve("PG_VERSION"));
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(home)
                    .setOverrideWorkingDirectory(
                            folder.path().resolve("postgres-program").toFile())
                    .setCleanDataDirectory(false)
                    // the library is made for tests and trades durability for speed: here every commit is to last
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    // the password is random and long, so that nobody guesses it, and need not be slow with each
                    // connection
                    .setServerConfig("scram_iterations", "1")
                    // what it says is kept, without readers' addresses: no statements, and no rows that were refused
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setServerConfig("log_min_error_statement", "panic")
                    .setServerConfig("log_error_verbosity", "terse")
                    .setServerConfig("log_checkpoints", "off")
                    .setConnectConfig("password", password)
                    // ours waits for what is under way
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START);
            if (port != 0) {
                builder.setPort(port);
            }
            EmbeddedPostgres postgres = builder.start();
            if (first) {
                requirePassword(postgres, home, password);
            }
            return new EmbeddedDatabase(postgres, password);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new DatabaseProblem(
                    "The embedded PostgreSQL did not start in " + home + " (" + e.getMessage() + said(log)
                            + "): free its port or change newsfold.database.port, move the folder with newsfold.data,"
                            + " or use a PostgreSQL of your own with newsfold.database.url.",
                    e);
        }
    }

    /** What PostgreSQL itself complained of first, behind a comma; nothing where it did not. */
    private static String said(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> COMPLAINT.matcher(line).find())
                    .findFirst()
                    .map(line -> ", " + MOMENT.matcher(line).replaceFirst(""))
                    .orElse("");
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    public DatabaseAddress address() {
        return address(postgres.getPort(), password);
    }

    private static DatabaseAddress address(int port, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
    }

    /**
     * The address of one that another process of ours runs in this data folder, if there is such a process.
     *
     * @throws DatabaseProblem when the folder cannot be read
     */
    public static Optional<DatabaseAddress> running(Path data) throws DatabaseProblem {
        Path pidFile = data.resolve("postgres").resolve("postmaster.pid");
        if (!DataFolder.isLocked(data) || !Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            // the fourth line of PostgreSQL's own pid file is its port
            List<String> lines = Files.readAllLines(pidFile);
            String password =
                    Files.readString(data.resolve("database-password")).strip();
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(address(Integer.parseInt(lines.get(3).strip()), password));
        } catch (NoSuchFileException e) {
            // it stopped in between
            return Optional.empty();
        } catch (IOException e) {
            throw new DatabaseProblem("The data folder " + data + " cannot be read (" + e + "): see newsfold.data.", e);
        }
    }

    /** A process killed hard leaves its database running; we hold the folder's lock, so nobody else uses it. */
    private static void stopOrphan(Path home) throws IOException {
        Path pidFile = home.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        long pid = lines.isEmpty() ? 0 : Long.parseLong(lines.get(0).strip());
        ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .command()
                        .map(name -> name.contains("postgres"))
                        .orElse(false))
                .ifPresent(process -> {
                    process.destroy();
                    try {
                        process.onExit().get(15, TimeUnit.SECONDS);
                    } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
                        process.destroyForcibly();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        Files.deleteIfExists(pidFile);
    }

    private static void requirePassword(EmbeddedPostgres postgres, Path home, String password)
            throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(
                        address(postgres.getPort(), password).url(), USER, password);
                Statement statement = connection.createStatement()) {
            // the password is Base64 of our own making, no quote can be in it
            statement.execute("alter user " + USER + " password '" + password + "'");
            Files.writeString(home.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    /**
     * When the process is told to end, the database stays until this has happened: what is under way, such as a letter that
     * the server has just taken, is still written down. Without it, it stops at once.
     */
    public void outlast(CountDownLatch end) {
        this.end = end;
    }

    private void closeAtExit() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    /** Who comes second waits for the first, so that the process does not end before the database. */
    @Override
    public synchronized void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            System.err.println("The embedded PostgreSQL did not stop cleanly: " + e.getMessage());
        }
    }
}
