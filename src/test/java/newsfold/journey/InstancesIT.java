package newsfold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one PostgreSQL: stopped in turn, killed, and without their database. The benchmark "cluster" goes further. */
class InstancesIT {
    private static final Pattern WELCOME = Pattern.compile("(/desk/welcome/\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private final PressDay day = PressDay.of(LocalDate.of(2026, 11, 21), 4, 200);
    private Cluster cluster;

    @BeforeEach
    void setUp() throws Exception {
        cluster = new Cluster(folder, day, 6, 2, Duration.ofMinutes(90), Map.of("newsfold.farewell", "3s"));
        for (int i = 0; i < 2; i++) {
            cluster.instances.add(Duration.ZERO);
        }
        for (int i = 0; i < 2; i++) {
            cluster.instances.awaitReady(i);
        }
    }

    @AfterEach
    void close() throws Exception {
        cluster.close();
    }

    @Test
    void noEditionOrLetterIsMissingOrDoubleWhateverHappensToTheInstances() throws Exception {
        List<PressDay.Due> due = day.due();
        String welcome = cluster.instances.press(0).await(WELCOME);
        DeskVisit visit = DeskVisit.welcome(cluster.instances.port(0), welcome);
        assertThat(visit.over(cluster.instances.port(1)).get("/desk").location())
                .as("who signed in on one is known on the other")
                .endsWith("/desk");

        cluster.count.think(40);
        make(due.get(0));
        for (int i = 0; i < 2; i++) {
            stopInTheMiddle(i);
        }
        settle();
        assertThat(cluster.reckoning().states())
                .as("stopped in turn in the middle of sending")
                .containsOnlyKeys("ACCEPTED");

        Random moments = new Random(8);
        for (PressDay.Due one : due.subList(1, due.size() - 1)) {
            cluster.approach(one.slot());
            TimeUnit.MILLISECONDS.sleep(moments.nextInt(5_000));
            int victim = moments.nextInt(2);
            cluster.instances.kill(victim);
            cluster.instances.startAgain(victim);
            awaitMade(one);
        }
        databaseAway();
        make(due.get(due.size() - 1));
        settle();

        Reckoning end = cluster.reckoning();
        assertThat(end.faults()).isEmpty();
        assertThat(end.editions()).isEqualTo(due.size());
        assertThat(end.doubles()).isZero();
        assertThat(cluster.wire.asked()).as("both gathered").hasSize(2);
        assertThat(cluster.wire.askedAtOnce()).isEmpty();
    }

    private void stopInTheMiddle(int number) throws Exception {
        cluster.instances.press(number).terminate();
        cluster.instances.awaitStatus(number, "/q/health/ready", 503);
        assertThat(cluster.instances.status(number, "/q/health/live"))
                .as("still answers who has not noticed yet")
                .isEqualTo(200);
        cluster.instances.press(number).exitCode();
        cluster.instances.startAgain(number);
        cluster.instances.awaitReady(number);
    }

    private void databaseAway() throws Exception {
        cluster.instances.awaitReady(0);
        Thread crash = new Thread(() -> {
            try {
                cluster.database.crash(8_000);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        crash.start();
        cluster.instances.awaitStatus(0, "/q/health/ready", 503);
        assertThat(cluster.instances.status(0, "/q/health/live"))
                .as("no supervisor need start it anew")
                .isEqualTo(200);
        crash.join();
        cluster.instances.awaitReady(0);
        cluster.instances.awaitReady(1);
    }

    private void make(PressDay.Due due) throws InterruptedException {
        cluster.approach(due.slot());
        awaitMade(due);
    }

    private void awaitMade(PressDay.Due due) throws InterruptedException {
        assertThat(Cluster.await(() -> cluster.isMade(due), PATIENCE))
                .as("%s is made: %s", due, cluster.instances.press(0).output())
                .isTrue();
    }

    private void settle() throws InterruptedException {
        cluster.count.think(0);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!cluster.isSettled() && System.nanoTime() < end) {
            TimeUnit.SECONDS.sleep(1);
            cluster.hand.put(cluster.hand.now().plusSeconds(20));
        }
    }
}
