package newsfold.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How fast the packaged program answers for its archive: 1,000 editions of 40 stories, made of the sample's first edition; each
 * page is asked for at random, 200 a second whatever becomes of the others, and timed from when it was due. The yardstick is
 * the same of a page that does nothing, the health of the process. Then far more are asked for than can be made: who is turned
 * away is told to come again (503), and there is no error.
 */
public final class ArchiveSpeed {
    private static final int RATE = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(20);

    /** More than two cores can print. */
    private static final int FLOOD = 800;

    private static final Duration FLOODED = Duration.ofSeconds(8);

    private static final String FILL = """
            with one as (select * from edition where not empty order by id limit 1),
            made as (
                select jsonb_agg(item::jsonb order by place) as items
                from edition_item where edition_id = (select id from one)),
            forty as (
                select jsonb_agg(jsonb_set(items -> (n % jsonb_array_length(items)), '{story}', to_jsonb('story-' || n))
                    order by n) as items
                from made, generate_series(1, 40) n),
            editions as (
                insert into edition (digest_id, slot, day, since, until, content, subject, subjects, html, body, empty, send_at, created)
                select digest_id, slot - n * interval '1 day', day - n, since, until,
                    content || jsonb_build_object('sections', jsonb_build_array(
                        jsonb_build_object('name', '', 'items', '[]'::jsonb))),
                    subject, subjects, html, body, false, send_at, created
                from one, generate_series(1, 1000) n
                returning id, day),
            contents as (
                insert into edition_item (edition_id, place, section, item)
                select e.id, n, 0, items -> (n - 1) from editions e, forty, generate_series(1, 40) n)
            insert into edition_story (edition_id, story, thread, since, place, headline, words)
            select e.id, 'story-' || n, 'story-' || n, e.day, n, items -> (n - 1) ->> 'headline', repeat('word ', 60)
            from editions e, forty, generate_series(1, 40) n""";

    private ArchiveSpeed() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("newsfold-archive");
        PressDatabase database = new PressDatabase(folder);
        int port = RunningPress.freePort();
        Map<String, String> settings = Map.of("newsfold.port", Integer.toString(port));
        try (RunningPress press = RunningPress.serve(folder, settings)) {
            press.await(() -> database.count("edition where not empty") > 0, "the sample's edition");
        }
        database.change(FILL);
        // as the database does by itself after a while
        database.change("analyze");
        try (RunningPress press = RunningPress.serve(folder, settings)) {
            press.await(() -> answers(press, port), "its first page");
            List<String> pages = pages(database.strings(
                    "select id || '' from edition where not empty and id in (select edition_id from edition_story)"));
            List<String> lists = lists(database.strings("select slug from digest"));
            Load load = new Load(port, new Random(1));
            Supplier<String> random = () -> pages.get(load.random().nextInt(pages.size()));
            load.run("warming up", RATE, WARM_UP, random);
            double yardstick = load.run("a page that does nothing", RATE, MEASURED, () -> "/q/health/live");
            double median = load.run("pages", RATE, MEASURED, random);
            load.run(
                    "lists, searches and web feeds",
                    RATE / 10,
                    MEASURED,
                    () -> lists.get(load.random().nextInt(lists.size())));
            load.run("far more than can be made", FLOOD, FLOODED, random);
            load.run("pages, after that", RATE, WARM_UP, random);
            System.out.printf(
                    "%,d pages, %d asked for a second: median %.1f ms; of a page that does nothing %.1f ms%n",
                    pages.size(), RATE, median, yardstick);
        }
    }

    private static List<String> lists(List<String> digests) {
        List<String> lists = new ArrayList<>(List.of("/", "/sitemap.xml"));
        for (String slug : digests) {
            for (String list : List.of("", "?q=word", "/editions.atom", "/stories.atom", "/stories.json")) {
                lists.add("/digests/" + slug + list);
            }
        }
        return lists;
    }

    private static boolean answers(RunningPress press, int port) {
        try {
            return !press.get(port, "/").isEmpty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> pages(List<String> editions) {
        List<String> pages = new ArrayList<>();
        for (String edition : editions) {
            pages.add("/editions/" + edition);
            for (int place = 1; place <= 40; place++) {
                pages.add("/editions/" + edition + "/stories/" + place);
            }
        }
        return pages;
    }

    private record Load(HttpClient client, int port, Random random) {
        Load(int port, Random random) {
            this(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), port, random);
        }

        /** @return the median of the answers with a page, in milliseconds */
        double run(String name, int rate, Duration length, Supplier<String> paths) {
            long step = 1_000_000_000L / rate;
            int requests = (int) (length.toNanos() / step);
            long start = System.nanoTime();
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                long due = start + i * step;
                LockSupport.parkNanos(due - System.nanoTime());
                answers.add(ask(paths.get()).thenApply(status -> new Answer(status, System.nanoTime() - due)));
            }
            Map<Integer, List<Long>> took = answers.stream()
                    .map(CompletableFuture::join)
                    .collect(Collectors.groupingBy(
                            Answer::status, TreeMap::new, Collectors.mapping(Answer::nanos, Collectors.toList())));
            System.out.printf("%s, %,d a second:%n", name, rate);
            took.forEach(Load::print);
            return median(took.getOrDefault(200, List.of(0L)));
        }

        private static void print(int status, List<Long> nanos) {
            List<Long> sorted = nanos.stream().sorted().toList();
            System.out.printf(
                    "  %,7d answers %s: median %.1f ms, 95 of 100 within %.1f ms, slowest %.0f ms%n",
                    sorted.size(),
                    status == 0 ? "(none)" : Integer.toString(status),
                    median(nanos),
                    sorted.get(sorted.size() * 95 / 100) / 1e6,
                    sorted.get(sorted.size() - 1) / 1e6);
        }

        private static double median(List<Long> nanos) {
            return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e6;
        }

        /** The status, 0 where there was none. */
        private CompletableFuture<Integer> ask(String path) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                    .thenApply(HttpResponse::statusCode)
                    .exceptionally(failed -> 0);
        }
    }

    private record Answer(int status, long nanos) {}
}
