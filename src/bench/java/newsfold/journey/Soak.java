package newsfold.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A day of 500 feeds and 20,000 letters on one instance of the packaged program, a quarter of an hour at a time. After each, what it
 * holds: heap after a collection, resident memory, threads, open files, connections to the database. Exits with 1 where there is
 * more of one at the end than after the first tenth of the day, or where an edition or letter is missing.
 */
final class Soak {
    private static final int HOSTS = 250;
    private static final int READERS = 2_000;
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    /** What the process holds at a moment of its day; memory in MB. */
    private record Sample(
            int step,
            double heap,
            double resident,
            int threads,
            int files,
            long connections,
            long articles,
            int letters) {}

    private final Cluster cluster;
    private final List<Sample> samples = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private Soak(Cluster cluster) {
        this.cluster = cluster;
    }

    public static void main(String... arguments) throws Exception {
        Path folder = Files.createTempDirectory("newsfold-soak");
        PressDay day = PressDay.of(LocalDate.of(2026, 11, 21), 9, READERS);
        Soak soak;
        try (Cluster cluster = new Cluster(folder, day, HOSTS, 2, Duration.ofHours(2), Map.of())) {
            cluster.instances.add(Duration.ZERO);
            cluster.instances.awaitReady(0);
            soak = new Soak(cluster);
            soak.run();
        }
        System.out.println(soak.faults.isEmpty() ? "PASS" : "FAIL " + soak.faults);
        if (soak.faults.isEmpty()) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
        System.exit(soak.faults.isEmpty() ? 0 : 1);
    }

    private void run() throws Exception {
        long begun = System.nanoTime();
        PressDay day = cluster.day;
        int steps = (int) Duration.between(day.begin(), day.end()).dividedBy(STEP);
        System.out.println(" time   heap MB  resident MB  threads  files  connections  articles  letters");
        for (int step = 1; step <= steps; step++) {
            Instant now = day.begin().plus(STEP.multipliedBy(step));
            List<PressDay.Due> due = day.due().stream()
                    .filter(each -> !each.slot().isAfter(now) && each.slot().isAfter(now.minus(STEP)))
                    .toList();
            for (PressDay.Due each : due) {
                cluster.approach(each.slot());
                check(Cluster.await(() -> cluster.isMade(each), Duration.ofMinutes(3)), each + " was not made in time");
            }
            if (now.isAfter(cluster.hand.now())) {
                cluster.hand.put(now);
            }
            TimeUnit.SECONDS.sleep(3);
            Cluster.await(() -> nothingDue() && cluster.isSettled(), Duration.ofMinutes(2));
            samples.add(sample(step));
            if (step % 4 == 0) {
                print(samples.get(samples.size() - 1));
            }
        }
        Reckoning end = cluster.reckoning();
        System.out.printf(
                "%d feeds, %d requests, %d articles in %d s: %s%n",
                2 * HOSTS,
                cluster.wire.asked().values().stream()
                        .mapToInt(Number::intValue)
                        .sum(),
                cluster.database.number("select count(*) from article"),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun),
                end.sentence());
        faults.addAll(end.faults());
        compare(steps / 10);
    }

    private boolean nothingDue() {
        return cluster.database.ask(handle -> handle.createQuery(
                                "select count(*) from feed where not retired and (next_at <= :now or lease_owner is not null)")
                        .bind("now", cluster.hand.now().minusSeconds(5).atOffset(ZoneOffset.UTC))
                        .mapTo(Integer.class)
                        .one())
                == 0;
    }

    /** The last three against the three about the first tenth: what is taken in between goes up and down. */
    private void compare(int tenth) {
        List<Sample> then = samples.subList(tenth - 2, tenth + 1);
        List<Sample> now = samples.subList(samples.size() - 3, samples.size());
        System.out.println("after a tenth, and at the end:");
        print(least(then));
        print(least(now));
        check(least(now).heap() <= least(then).heap() * 1.1 + 4, "the heap has grown");
        check(least(now).resident() <= least(then).resident() * 1.15 + 16, "resident memory has grown");
        check(least(now).threads() <= least(then).threads() + 2, "there are more threads");
        check(least(now).files() <= least(then).files() + 4, "there are more open files");
        check(least(now).connections() <= least(then).connections() + 2, "there are more connections");
    }

    private static Sample least(List<Sample> samples) {
        return samples.stream()
                .reduce((one, other) -> new Sample(
                        other.step(),
                        Math.min(one.heap(), other.heap()),
                        Math.min(one.resident(), other.resident()),
                        Math.min(one.threads(), other.threads()),
                        Math.min(one.files(), other.files()),
                        Math.min(one.connections(), other.connections()),
                        other.articles(),
                        other.letters()))
                .orElseThrow();
    }

    private Sample sample(int step) throws IOException, InterruptedException {
        long pid = cluster.instances.press(0).pid();
        jcmd(pid, "GC.run");
        double used = 0;
        Matcher matcher = USED.matcher(jcmd(pid, "GC.heap_info").replaceAll("(?s)Metaspace.*", ""));
        while (matcher.find()) {
            used += Integer.parseInt(matcher.group(1)) / 1_000.0;
        }
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return new Sample(
                    step,
                    used,
                    status(pid, "VmRSS") / 1_000.0,
                    status(pid, "Threads"),
                    (int) files.count(),
                    cluster.database.number(
                            "select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()"),
                    cluster.database.number("select count(*) from article"),
                    cluster.count.received().size());
        }
    }

    private static int status(long pid, String what) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith(what + ":"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElseThrow();
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String said = out.lines().reduce("", (one, other) -> one + other + "\n");
            process.waitFor();
            return said;
        }
    }

    private void print(Sample sample) {
        Duration time = STEP.multipliedBy(sample.step());
        System.out.printf(
                Locale.ROOT,
                "%02d:%02d  %8.1f  %11.1f  %7d  %5d  %11d  %8d  %7d%n",
                time.toHours(),
                time.toMinutesPart(),
                sample.heap(),
                sample.resident(),
                sample.threads(),
                sample.files(),
                sample.connections(),
                sample.articles(),
                sample.letters());
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            System.out.println(fault);
            faults.add(fault);
        }
    }
}
