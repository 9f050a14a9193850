package newsfold.gather;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import newsfold.MovedClock;
import newsfold.database.DataFolder;
import newsfold.database.DatabaseAccess;
import newsfold.database.DatabaseAddress;
import newsfold.database.EmbeddedDatabase;
import org.jdbi.v3.core.Jdbi;

/**
 * Gathers so many feeds three times: at first, all unchanged, all changed. What gathers is the product's own, with the
 * settings that application.properties has, on its embedded PostgreSQL in an empty data folder. Prints a line for each round.
 */
public final class GatheringRun {
    private static final Instant START = Instant.parse("2026-11-22T06:00:00Z");
    private static final String ROW = "%7d  %-14s  %7.1f  %8.1f  %7.1f  %10.1f  %8d  %9.1f  %9.1f%n";

    private final int feeds;
    private final Path folder;
    private final BufferedReader fromSites;
    private final PrintStream toSites;
    private final MovedClock clock = MovedClock.runningFrom(START);

    private GatheringRun(int feeds, Process sites, Path folder) {
        this.folder = folder;
        this.feeds = feeds;
        this.fromSites = sites.inputReader();
        this.toSites = new PrintStream(sites.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.WARNING);
        Process sites = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FeedSites.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Path folder = Files.createTempDirectory("newsfold-bench");
        try {
            new GatheringRun(Integer.parseInt(args[0]), sites, folder).run();
        } finally {
            sites.destroy();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void run() throws Exception {
        int port = Integer.parseInt(fromSites.readLine());
        Properties settings = new Properties();
        try (InputStream file = GatheringRun.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        // brings the schema
        DatabaseAccess.open(folder, Optional.empty(), 0).close();
        try (DataFolder data = DataFolder.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, 0);
                AgroalDataSource pool = pool(database.address(), number(settings, "quarkus.datasource.jdbc.max-size"));
                Fetcher fetcher = new Fetcher(
                        limits(settings),
                        new AddressGuard(List.of("127.0.0.0/8"), List::of),
                        new HostTurns(Jdbi.create(pool), "bench"),
                        clock)) {
            Jdbi jdbi = Jdbi.create(pool);
            announce(jdbi, port);
            Newsroom newsroom = new Newsroom(
                    new Pace(
                            duration(settings, "newsfold.gather.min-interval"),
                            duration(settings, "newsfold.gather.max-interval")),
                    duration(settings, "newsfold.gather.oldest"),
                    List.of(),
                    1 << 20,
                    number(settings, "newsfold.gather.parallel"),
                    "bench");
            Gatherer gatherer = newsroom.gatherer(jdbi, fetcher, clock);
            gather(gatherer, "first", 1);
            gather(gatherer, "unchanged", 1);
            gather(gatherer, "changed", 2);
        }
    }

    private void announce(Jdbi jdbi, int port) {
        Feeds store = new Feeds(jdbi);
        jdbi.useTransaction(handle -> {
            long digest = handle.createQuery("""
                            insert into digest (slug, title, zone, locale, sender, cron, created)
                            values ('bench', 'Bench', 'UTC', 'en', 'desk@bench.example', '0 0 7 * * ?', :now)
                            returning id""")
                    .bind("now", START.atOffset(ZoneOffset.UTC))
                    .mapTo(Long.class)
                    .one();
            for (int i = 0; i < feeds; i++) {
                URI address = URI.create(
                        "http://127.%d.%d.%d:%d/feed.xml".formatted(10 + i / 40_000, i / 200 % 200, 1 + i % 200, port));
                store.link(handle, digest, store.add(handle, address.toString(), FeedKind.FEED, null, START), null, 1);
            }
        });
    }

    private void gather(Gatherer gatherer, String name, int round) throws IOException {
        // every feed is due again, however seldom it is visited
        clock.forward(Duration.ofHours(7));
        long sitesBefore = turn(round);
        long ownBefore = own();
        long postgresBefore = postgres();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begun = System.nanoTime();
        GatherReport report = gatherer.gather(clock.instant());
        double seconds = (System.nanoTime() - begun) / 1e9;
        double peak = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
        if (report.feeds() != feeds || report.failed() != 0) {
            throw new IllegalStateException(name + " was no clean round: " + report);
        }
        System.gc();
        double live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
        System.out.printf(
                Locale.ROOT,
                ROW,
                feeds,
                name,
                seconds,
                (own() - ownBefore) / 1e3,
                (postgres() - postgresBefore) / 1e3,
                (turn(round) - sitesBefore) / 1e3,
                report.added(),
                live,
                peak);
    }

    /** Tells the sites which round it is; how much processor time they used so far, in milliseconds. */
    private long turn(int round) throws IOException {
        toSites.println(round + " " + clock.instant());
        return Long.parseLong(fromSites.readLine());
    }

    private static long own() {
        return millis(ProcessHandle.current());
    }

    /** PostgreSQL's own processes are no descendants of ours: it goes into the background. */
    private long postgres() throws IOException {
        List<String> file = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(file.get(0).strip()))
                .map(ProcessHandle::children)
                .orElse(Stream.empty())
                .mapToLong(GatheringRun::millis)
                .sum();
    }

    private static long millis(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static AgroalDataSource pool(DatabaseAddress address, int size) throws Exception {
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(size)
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(address.url())
                                .principal(new NamePrincipal(address.user()))
                                .credential(new SimplePassword(address.password())))));
    }

    private static FetchLimits limits(Properties settings) {
        return new FetchLimits(
                duration(settings, "newsfold.gather.connect-timeout"),
                duration(settings, "newsfold.gather.response-timeout"),
                duration(settings, "newsfold.gather.total-timeout"),
                megabytes(settings, "newsfold.gather.max-received"),
                megabytes(settings, "newsfold.gather.max-unpacked"),
                number(settings, "newsfold.gather.connections-per-host"),
                duration(settings, "newsfold.gather.host-delay"),
                "Newsfold/bench");
    }

    private static int number(Properties settings, String name) {
        return Integer.parseInt(settings.getProperty(name));
    }

    private static long megabytes(Properties settings, String name) {
        return Long.parseLong(settings.getProperty(name).replace("M", "")) << 20;
    }

    private static Duration duration(Properties settings, String name) {
        String written = settings.getProperty(name).toUpperCase(Locale.ROOT);
        return Duration.parse(
                written.endsWith("D")
                        ? "P" + written
                        : written.endsWith("MS")
                                ? "PT" + Integer.parseInt(written.replace("MS", "")) / 1_000.0 + "S"
                                : "PT" + written);
    }
}
