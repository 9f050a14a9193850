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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * How fast the packaged program answers for its archive: 1,000 editions of 40 stories, made of the sample's first edition; each
 * page is asked for at random, 200 a second whatever becomes of the others, and timed from when it was due. The yardstick is
 * the same of a page that does nothing, the health of the process.
 */
public final class ArchiveSpeed {
    private static final int RATE = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(20);

    private static final String FILL = """
            with one as (select * from edition where not empty order by id limit 1),
            made as (
                select jsonb_path_query_array(content, '$.sections[*].items[*]') || (content -> 'briefs') as items from one),
            forty as (
                select jsonb_agg(jsonb_set(items -> (n % jsonb_array_length(items)), '{story}', to_jsonb('story-' || n))
                    order by n) as items
                from made, generate_series(1, 40) n),
            editions as (
                insert into edition (digest_id, slot, day, since, until, content, subject, subjects, html, body, empty, send_at, created)
                select digest_id, slot - n * interval '1 day', day - n, since, until,
                    content || jsonb_build_object('briefs', '[]'::jsonb,
                        'sections', jsonb_build_array(jsonb_build_object('name', '', 'items', items))),
                    subject, subjects, html, body, false, send_at, created
                from one, forty, generate_series(1, 1000) n
                returning id, day)
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
        try (RunningPress press = RunningPress.serve(folder, settings)) {
            press.await(() -> answers(press, port), "its first page");
            List<String> pages = pages(database.strings(
                    "select id || '' from edition where not empty and id in (select edition_id from edition_story)"));
            Load load = new Load(port, new Random(1));
            load.median(WARM_UP, () -> pages.get(load.random().nextInt(pages.size())));
            double yardstick = load.median(MEASURED, () -> "/q/health/live");
            double median = load.median(MEASURED, () -> pages.get(load.random().nextInt(pages.size())));
            System.out.printf(
                    "%,d pages, %d asked for a second: median %.1f ms; of a page that does nothing %.1f ms%n",
                    pages.size(), RATE, median, yardstick);
        }
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

        /** In milliseconds. */
        double median(Duration length, Supplier<String> paths) {
            long step = 1_000_000_000L / RATE;
            int requests = (int) (length.toNanos() / step);
            long start = System.nanoTime();
            List<CompletableFuture<Long>> answers = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                long due = start + i * step;
                LockSupport.parkNanos(due - System.nanoTime());
                answers.add(ask(paths.get()).thenApply(answer -> System.nanoTime() - due));
            }
            long[] took =
                    answers.stream().mapToLong(CompletableFuture::join).sorted().toArray();
            System.out.printf(
                    "  %,d answers: median %.1f ms, 95 of 100 within %.1f ms, slowest %.0f ms%n",
                    took.length,
                    took[took.length / 2] / 1e6,
                    took[took.length * 95 / 100] / 1e6,
                    took[took.length - 1] / 1e6);
            return Arrays.stream(took).skip(took.length / 2).findFirst().orElseThrow() / 1e6;
        }

        private CompletableFuture<HttpResponse<byte[]>> ask(String path) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .build();
            return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                    .thenApply(answer -> {
                        if (answer.statusCode() != 200) {
                            throw new IllegalStateException(path + " answered " + answer.statusCode());
                        }
                        return answer;
                    });
        }
    }
}
