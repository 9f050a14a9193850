package newsfold.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import newsfold.database.DataFolder;
import newsfold.database.DatabaseAddress;
import newsfold.database.DatabaseProblem;
import newsfold.database.EmbeddedDatabase;
import newsfold.database.Migrations;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** A PostgreSQL as an operator has one: durable, on a port that it keeps, started again after it was stopped. */
final class OwnDatabase implements AutoCloseable {
    /** Before the test's own questions. */
    static final String MARK = "/* the test asks */";

    private final DataFolder folder;
    private final int port = RunningPress.freePort();
    private EmbeddedDatabase server;
    private Handle handle;

    OwnDatabase(Path folder) throws DatabaseProblem {
        this.folder = DataFolder.open(folder);
        server = EmbeddedDatabase.start(this.folder, port);
        Migrations.run(server.address());
    }

    int port() {
        return port;
    }

    DatabaseAddress address() {
        return server.address();
    }

    synchronized <T> T ask(Function<Handle, T> question) {
        try {
            if (handle == null) {
                DatabaseAddress address = address();
                handle = Jdbi.create(address.url(), address.user(), address.password())
                        .open();
            }
            return question.apply(handle);
        } catch (JdbiException e) {
            forget();
            throw e;
        }
    }

    /** The next question is asked over a connection of its own. */
    private synchronized void forget() {
        if (handle != null) {
            handle.close();
            handle = null;
        }
    }

    long number(String query) {
        return ask(handle -> handle.createQuery(MARK + query).mapTo(Long.class).one());
    }

    /** As where its machine loses power (pg_ctl stop -m immediate), and started again after a while. */
    void crash(long downMillis) throws IOException, InterruptedException, DatabaseProblem {
        String pid = Files.readAllLines(folder.path().resolve("postgres").resolve("postmaster.pid"))
                .get(0)
                .strip();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        new ProcessBuilder("kill", "-QUIT", pid).inheritIO().start().waitFor();
        postmaster.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        server.close();
        TimeUnit.MILLISECONDS.sleep(downMillis);
        server = EmbeddedDatabase.start(folder, port);
    }

    @Override
    public void close() {
        forget();
        server.close();
        folder.close();
    }
}
