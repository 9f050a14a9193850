package newsfold.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import newsfold.database.DataFolder;
import newsfold.database.DatabaseProblem;
import newsfold.database.EmbeddedDatabase;
import newsfold.database.TestDatabase;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program's own database in the middle of a run: restarted, killed, and on a full disk. */
class DatabaseTroubleTest {
    private static final int LETTERS = 150;

    @TempDir
    private Path disk;

    private ScriptedServer server;
    private int port;
    private EmbeddedDatabase database;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aRestartInMidRunLosesNothing() throws Exception {
        try (DataFolder folder = DataFolder.open(disk.resolve("data"))) {
            Press press = press(folder);
            long edition = press.edition(LETTERS);
            CompletableFuture<Drained> run = run(press);
            await(50);
            startAgain(folder);
            assertThat(run.get(120, TimeUnit.SECONDS)).isEqualTo(new Drained(LETTERS, 0, 0, 0, null));
            assertThat(server.received()).hasSize(LETTERS).doesNotHaveDuplicates();
            assertThat(press.deliveries.counts(edition)).isEqualTo(Map.of(DeliveryState.ACCEPTED, LETTERS));
        } finally {
            close();
        }
    }

    @Test
    void aDatabaseThatIsKilledForgetsNothingSilently() throws Exception {
        try (DataFolder folder = DataFolder.open(disk.resolve("data"))) {
            Press press = press(folder);
            // as much as can be is lost: nothing reaches the disk by itself
            press.jdbi.useHandle(handle -> {
                handle.execute("alter system set wal_writer_delay = '10s'");
                handle.execute("select pg_reload_conf()");
            });
            long edition = press.edition(LETTERS);
            CompletableFuture<Drained> run = run(press);
            await(50);
            kill(folder);
            startAgain(folder);
            run.get(120, TimeUnit.SECONDS);
            nothingIsLostOrDoubled(press, edition, LETTERS);
        } finally {
            close();
        }
    }

    @Test
    void aRunThatOutlivesItsDatabaseKnowsWhatBecameOfEachLetter() throws Exception {
        try (DataFolder folder = DataFolder.open(disk.resolve("data"))) {
            Press press = press(folder);
            long edition = press.edition(LETTERS);
            CompletableFuture<Drained> run = run(press);
            await(50);
            kill(folder);
            startAgain(folder);
            assertThat(run.get(120, TimeUnit.SECONDS)).isEqualTo(new Drained(LETTERS, 0, 0, 0, null));
            assertThat(server.received()).hasSize(LETTERS).doesNotHaveDuplicates();
            assertThat(press.deliveries.counts(edition)).isEqualTo(Map.of(DeliveryState.ACCEPTED, LETTERS));
        } finally {
            close();
        }
    }

    @Test
    void onAFullDiskLettersWaitAndNoneIsLost() throws Exception {
        Path mounted = Files.createDirectory(disk.resolve("small"));
        try (SmallDisk small = new SmallDisk(mounted, 400);
                DataFolder folder = DataFolder.open(mounted.resolve("data"))) {
            Press press = press(folder);
            long edition = press.edition(LETTERS);
            CompletableFuture<Drained> run = run(press);
            await(50);
            small.fill();
            // the ledger's next pages need room
            assertThatThrownBy(() -> press.jdbi.useHandle(handle -> {
                        handle.execute("select pg_switch_wal()");
                        handle.execute("create table more as select generate_series(1, 100000)");
                    }))
                    .isInstanceOf(JdbiException.class);
            TimeUnit.SECONDS.sleep(2);
            small.makeRoom();
            if (isDown(folder)) {
                startAgain(folder);
            }
            run.get(120, TimeUnit.SECONDS);
            nothingIsLostOrDoubled(press, edition, LETTERS);
            close();
        }
    }

    private Press press(DataFolder folder) throws DatabaseProblem {
        database = EmbeddedDatabase.start(folder, port);
        return new Press(TestDatabase.migrated(database.address()));
    }

    /** Stops it where it is not dead already. */
    private void startAgain(DataFolder folder) throws DatabaseProblem {
        database.close();
        database = EmbeddedDatabase.start(folder, port);
    }

    /** A run that takes its time, so that something can happen meanwhile. */
    private CompletableFuture<Drained> run(Press press) {
        SmtpTransport smtp = new SmtpTransport(server.server(SmtpServer.Security.NONE, "", 20_000));
        LetterWriter slowly = delivery -> {
            try {
                TimeUnit.MILLISECONDS.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Press.write(delivery);
        };
        Sender sender = press.sender(slowly, smtp, 3);
        return CompletableFuture.supplyAsync(sender::drain);
    }

    private void await(int letters) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (server.received().size() < letters) {
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    /** Whoever comes after it takes over what is left; what may have arrived is held and named. */
    private void nothingIsLostOrDoubled(Press press, long edition, int letters) {
        Sender next = press.sender(new SmtpTransport(server.server(SmtpServer.Security.NONE, "", 20_000)), 3);
        press.leasesEnd();
        press.clock.forward(Duration.ofMinutes(2));
        next.drain();
        assertThat(server.received()).doesNotHaveDuplicates();
        List<String> silent = new ArrayList<>();
        int unknown = 0;
        for (Delivery line : press.lines(edition)) {
            assertThat(line.state()).isIn(DeliveryState.ACCEPTED, DeliveryState.UNKNOWN);
            unknown += line.state() == DeliveryState.UNKNOWN ? 1 : 0;
            if (line.state() == DeliveryState.ACCEPTED
                    && Collections.frequency(server.received(), line.address()) != 1) {
                silent.add(line.address());
            }
        }
        assertThat(silent).as("said to be taken and not there once").isEmpty();
        assertThat(unknown).as("what one run had in hand").isLessThanOrEqualTo(letters);
        assertThat(press.deliveries.finished(edition)).isTrue();
    }

    private static ProcessHandle server(DataFolder folder) throws IOException {
        String pid = Files.readAllLines(folder.path().resolve("postgres").resolve("postmaster.pid"))
                .get(0)
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static boolean isDown(DataFolder folder) {
        try {
            return !server(folder).isAlive();
        } catch (IOException | java.util.NoSuchElementException e) {
            return true;
        }
    }

    private static void kill(DataFolder folder) throws Exception {
        ProcessHandle postmaster = server(folder);
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        all.add(postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) {
            process.onExit().get(20, TimeUnit.SECONDS);
        }
    }

    private void close() {
        if (database != null) {
            database.close();
        }
    }
}
