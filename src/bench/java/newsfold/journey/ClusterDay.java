package newsfold.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import newsfold.deliver.Mailing;

/**
 * Three instances of the packaged program on one PostgreSQL, through a day of the press that passes in minutes. First in peace,
 * with a rolling restart in the middle of sending; then with 20 kills at random moments, the database crashing, one instance's
 * clock 90 seconds wrong, ahead or behind, and one cut off from the database for a minute. Counted by those who receive. Exits with
 * 1 where an edition or letter is missing, double or not as the ledger says: letters that may have arrived are held, and then none
 * comes twice, or sent again, and then none is missing.
 */
final class ClusterDay {
    private static final int INSTANCES = 3;
    private static final int KILLS = 20;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final List<String> faults = new ArrayList<>();
    private final Path folder;
    /** Unlike Random, whose first draws are the same for most small seeds. */
    private final SplittableRandom random;

    private final Mailing.Unknown unknown;
    private final Duration wrong;

    /**
     * @param unknown what becomes of letters that may have arrived, or empty to have it drawn
     * @param wrong by how many seconds a clock is wrong, or empty to have it drawn
     */
    private ClusterDay(Path folder, long seed, String unknown, String wrong) {
        this.folder = folder;
        this.random = new SplittableRandom(seed);
        Mailing.Unknown drawn = random.nextBoolean() ? Mailing.Unknown.AGAIN : Mailing.Unknown.HOLD;
        int seconds = random.nextBoolean() ? 90 : -90;
        this.unknown = unknown.isEmpty() ? drawn : Mailing.Unknown.valueOf(unknown.toUpperCase(Locale.ROOT));
        this.wrong = Duration.ofSeconds(wrong.isEmpty() ? seconds : Integer.parseInt(wrong));
    }

    /** "calm", "storm" or neither for both; then perhaps a seed for all that is drawn, and what shall not be drawn. */
    public static void main(String... arguments) throws Exception {
        String which = argument(arguments, 0);
        String seed = argument(arguments, 1);
        long drawn = seed.isEmpty() ? System.nanoTime() : Long.parseLong(seed);
        System.out.println("seed " + drawn);
        Path folder = Files.createTempDirectory("newsfold-cluster");
        ClusterDay run = new ClusterDay(folder, drawn, argument(arguments, 2), argument(arguments, 3));
        if (!which.equals("storm")) {
            run.calm();
        }
        if (!which.equals("calm")) {
            run.storm();
        }
        run.faults.stream().limit(40).forEach(System.out::println);
        System.out.println(run.faults.isEmpty() ? "PASS" : "FAIL: " + run.faults.size());
        if (run.faults.isEmpty()) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } else {
            System.out.println("what each instance said lies in " + folder);
        }
        System.exit(run.faults.isEmpty() ? 0 : 1);
    }

    private static String argument(String[] arguments, int place) {
        return arguments.length > place ? arguments[place].strip() : "";
    }

    private Cluster open(String name, PressDay day, List<Duration> clocks) throws Exception {
        Cluster cluster = new Cluster(
                folder.resolve(name), day, 12, 3, Duration.ofMinutes(90), Map.of("newsfold.farewell", "2s"));
        for (Duration clock : clocks) {
            cluster.instances.add(clock);
        }
        for (int i = 0; i < INSTANCES; i++) {
            cluster.instances.awaitReady(i);
        }
        return cluster;
    }

    private void calm() throws Exception {
        long begun = System.nanoTime();
        PressDay day = PressDay.of(DAY, 8, 300);
        try (Cluster cluster = open("calm", day, List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO))) {
            Set<Instant> hours = new HashSet<>();
            List<PressDay.Due> due = day.due();
            for (int i = 0; i < due.size(); i++) {
                Instant slot = due.get(i).slot();
                for (Instant hour = day.begin(); hour.isBefore(slot); hour = hour.plusSeconds(3_600)) {
                    if (hours.add(hour) && hour.isAfter(cluster.hand.now())) {
                        cluster.hand.put(hour);
                        TimeUnit.SECONDS.sleep(3);
                    }
                }
                cluster.approach(slot);
                PressDay.Due one = due.get(i);
                check(Cluster.await(() -> cluster.isMade(one), Duration.ofSeconds(60)), one + " was not made in time");
                if (i == due.size() / 2) {
                    roll(cluster);
                }
                check(
                        Cluster.await(cluster::isSettled, Duration.ofSeconds(60)),
                        "letters of " + one + " did not leave");
            }
            Reckoning end = cluster.reckoning();
            report("calm", end, cluster, begun);
            check(end.states().getOrDefault("UNKNOWN", 0) == 0, "calm: letters of which nobody knows");
            check(cluster.wire.askedAtOnce().isEmpty(), "calm: asked at once: " + cluster.wire.askedAtOnce());
            int all = cluster.wire.asked().values().stream()
                    .mapToInt(Number::intValue)
                    .sum();
            check(
                    cluster.wire.asked().size() == INSTANCES
                            && cluster.wire.asked().values().stream().allMatch(asked -> asked.get() > all / 10),
                    "calm: the feeds are not divided: " + cluster.wire.asked());
        }
    }

    /** SIGTERM to one after another, in the middle of sending. */
    private void roll(Cluster cluster) throws Exception {
        cluster.count.think(100);
        for (int i = 0; i < INSTANCES; i++) {
            cluster.instances.press(i).terminate();
            cluster.instances.press(i).exitCode();
            cluster.instances.startAgain(i);
            cluster.instances.awaitReady(i);
        }
        cluster.count.think(0);
    }

    private void storm() throws Exception {
        long begun = System.nanoTime();
        PressDay day = PressDay.of(DAY, 8, 400);
        System.out.printf(
                "storm: the clock of instance 2 is wrong by %d s; letters that may have arrived: %s%n",
                wrong.toSeconds(), unknown);
        try (Cluster cluster = open("storm", day, List.of(Duration.ZERO, Duration.ZERO, wrong))) {
            cluster.treatUnknown(unknown);
            cluster.count.think(20);
            List<PressDay.Due> due = day.due();
            int kills = 0;
            int restart = 2 + random.nextInt(due.size() - 4);
            int partition = (restart + 2 + random.nextInt(due.size() - 4)) % due.size();
            Thread cut = null;
            for (int i = 0; i < due.size(); i++) {
                PressDay.Due one = due.get(i);
                cluster.approach(one.slot());
                if (i == partition) {
                    cut = new Thread(() -> partition(cluster));
                    cut.start();
                }
                int here = (KILLS - kills) / (due.size() - i);
                for (int kill = 0; kill < here; kill++) {
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(6_000));
                    kills += kill(cluster) ? 1 : 0;
                    if (i == restart && kill == 0) {
                        cluster.database.crash(random.nextInt(4_000));
                        System.out.println("storm: the database crashed and is back");
                    }
                }
                check(Cluster.await(() -> cluster.isMade(one), Duration.ofSeconds(150)), one + " was not made in time");
            }
            if (cut != null) {
                cut.join();
            }
            cluster.count.think(0);
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
            while (!cluster.isSettled() && System.nanoTime() < end) {
                // what was refused for now comes due
                cluster.hand.put(cluster.hand.now().plusSeconds(60));
                TimeUnit.SECONDS.sleep(2);
            }
            check(kills == KILLS, "storm: only " + kills + " kills");
            report("storm", cluster.reckoning(unknown), cluster, begun);
        }
    }

    private boolean kill(Cluster cluster) throws InterruptedException, IOException {
        int victim = random.nextInt(INSTANCES);
        int pause = random.nextInt(2_000);
        cluster.instances.kill(victim);
        TimeUnit.MILLISECONDS.sleep(pause);
        cluster.instances.startAgain(victim);
        return true;
    }

    private static void partition(Cluster cluster) {
        cluster.instances.line(1).cut();
        try {
            TimeUnit.SECONDS.sleep(60);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cluster.instances.line(1).mend();
        System.out.println("storm: instance 1 was cut off from the database for a minute");
    }

    private void report(String name, Reckoning end, Cluster cluster, long begun) {
        System.out.printf(
                "%s, %d s: %s%n    asked by each instance: %s%n",
                name, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun), end.sentence(), cluster.wire.asked());
        end.faults().forEach(fault -> faults.add(name + ": " + fault));
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            System.out.println(fault);
            faults.add(fault);
        }
    }
}
