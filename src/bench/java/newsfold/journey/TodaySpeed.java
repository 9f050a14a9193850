package newsfold.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.database.DatabaseAddress;
import newsfold.database.EmbeddedDatabase;
import newsfold.merge.InventedWindow;
import newsfold.read.Article;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * How fast and how large the Today page is, in the packaged program with its own PostgreSQL: 2,000 articles of 600 invented
 * events, and 20 editors who look at it at once, each with a second's pause between two looks. While some look, one edits (each
 * second another headline) and an article comes in every two seconds, in the second of two rounds.
 */
final class TodaySpeed {
    private static final int ARTICLES = 2_000;
    private static final int EVENTS = 600;
    private static final int EDITORS = 20;
    private static final int LOOKS = 40;
    private static final int FEEDS = 30;
    private static final long PAUSE = 1_000; // milliseconds between an editor's looks
    private static final Pattern WELCOME = Pattern.compile("(/desk/welcome/\\S+)");
    private static final String PASSWORD = "a long walk by the Wend";

    private final int port = RunningPress.freePort();
    private final Path folder = Files.createTempDirectory("newsfold-today");

    private TodaySpeed() throws IOException {}

    public static void main(String[] args) throws Exception {
        new TodaySpeed().run();
    }

    private void run() throws Exception {
        Map<String, String> settings = new TreeMap<>(Map.of("newsfold.port", "" + port, "newsfold.sample", "false"));
        try (RunningPress press = RunningPress.serve(folder, settings)) {
            String welcome = press.await(WELCOME);
            DatabaseAddress address =
                    EmbeddedDatabase.running(folder.resolve("data")).orElseThrow();
            Jdbi jdbi = Jdbi.create(address.url(), address.user(), address.password());
            List<Article> all = articles();
            long digest = jdbi.inTransaction(handle -> fill(handle, all.subList(0, ARTICLES)));
            HttpClient editor = welcome(welcome);
            String page = "/desk/coming/" + digest;

            long begun = System.nanoTime();
            String first = look(editor, page);
            System.out.printf(
                    Locale.ROOT,
                    "first look, merging all: %.0f ms; %s%n",
                    (System.nanoTime() - begun) / 1e6,
                    told(first));
            System.out.printf(
                    Locale.ROOT, "size: %.0f kB of HTML%n", first.getBytes(StandardCharsets.UTF_8).length / 1000.);
            round(editor, page, "warming up", () -> {});
            round(editor, page, "20 editors looking", () -> {});
            int[] late = {ARTICLES};
            round(editor, page, "20 editors looking, one editing, articles coming in", () -> {
                edit(editor, page);
                if (late[0] % 2 == 0) {
                    jdbi.useTransaction(handle -> comes(handle, all.get(late[0]), late[0] % FEEDS, Instant.now()));
                }
                late[0]++;
            });
        }
    }

    /** One article of each event, then another of each that has one, and so on, until there are enough; then some to come late. */
    private static List<Article> articles() {
        InventedWindow window = new InventedWindow(6_000, 11);
        Map<Integer, List<Article>> events = new TreeMap<>();
        for (int i = 0; i < window.articles().size(); i++) {
            int event = window.events().get(i);
            if (event < EVENTS) {
                events.computeIfAbsent(event, unseen -> new ArrayList<>())
                        .add(window.articles().get(i));
            }
        }
        List<Article> taken = new ArrayList<>();
        for (int i = 0; taken.size() < ARTICLES + 200; i++) {
            int rank = i;
            List<Article> next = events.values().stream()
                    .filter(event -> event.size() > rank)
                    .map(event -> event.get(rank))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("too few articles were invented: " + taken.size());
            }
            taken.addAll(next);
        }
        return taken;
    }

    private static long fill(Handle handle, List<Article> articles) {
        Instant now = Instant.now();
        long digest =
                handle.createQuery("""
                        insert into digest (slug, title, zone, locale, sections, sender, cron, misfire, review, created)
                        values ('measured', 'Measured', 'UTC', 'en', '{World,Sport}', 'M <m@m.example>', '0 0 6 * * ?',
                            'once', 0, :now) returning id""").bind("now", at(now)).mapTo(Long.class).one();
        for (int i = 0; i < FEEDS; i++) {
            handle.createUpdate("""
                            with added as (insert into feed (address, kind, title, next_at, every, succeeded)
                                values ('https://feeds.example/' || :i, 'feed', 'Feed ' || :i, :next, 900, :now) returning id)
                            insert into digest_feed (digest_id, feed_id, section)
                            select :digest, id, case when :i % 3 = 0 then 'Sport' else 'World' end from added""")
                    .bind("i", i)
                    .bind("now", at(now))
                    // nobody fetches them while we measure
                    .bind("next", at(now.plusSeconds(86_400)))
                    .bind("digest", digest)
                    .execute();
        }
        for (int i = 0; i < articles.size(); i++) {
            comes(handle, articles.get(i), i % FEEDS, now.minusSeconds(60L + i * 60L));
        }
        return digest;
    }

    private static void comes(Handle handle, Article article, int feed, Instant seen) {
        handle.createUpdate("""
                        with added as (insert into article (key, url, title, outlet, published, language, body, embedded,
                                first_seen, changed)
                            values (:key, 'https://press.example/' || :key, :title, :outlet, :seen, 'en', :body, false, :seen,
                                :seen) returning id)
                        insert into feed_article (feed_id, article_id, first_seen)
                        select f.id, added.id, :seen from added, feed f where f.address = 'https://feeds.example/' || :feed""")
                .bind("key", article.id())
                .bind("title", article.title())
                .bind(
                        "outlet",
                        article.outlet() == null ? null : article.outlet().name())
                .bind("body", article.text())
                .bind("seen", at(seen))
                .bind("feed", feed)
                .execute();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private HttpClient welcome(String link) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String page = client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + link))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        post(
                client,
                link,
                "token=" + field(page, "token") + "&name=greta&password=" + PASSWORD + "&repeated=" + PASSWORD);
        post(client, "/desk/sign-in", "name=greta&password=" + PASSWORD);
        return client;
    }

    private interface Disturbance {
        void happens() throws Exception;
    }

    /** Prints the times that the looks took; each editor has a second's rest between two. */
    private void round(HttpClient client, String page, String name, Disturbance disturbance) throws Exception {
        ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
        List<Future<List<Double>>> looking = new ArrayList<>();
        for (int i = 0; i < EDITORS; i++) {
            int offset = (int) (i * PAUSE / EDITORS);
            looking.add(editors.submit(() -> {
                TimeUnit.MILLISECONDS.sleep(offset);
                List<Double> took = new ArrayList<>();
                for (int look = 0; look < LOOKS; look++) {
                    long begun = System.nanoTime();
                    look(client, page);
                    took.add((System.nanoTime() - begun) / 1e6);
                    TimeUnit.MILLISECONDS.sleep(PAUSE);
                }
                return took;
            }));
        }
        while (looking.stream().anyMatch(future -> !future.isDone())) {
            disturbance.happens();
            TimeUnit.MILLISECONDS.sleep(PAUSE);
        }
        List<Double> all = Collections.synchronizedList(new ArrayList<>());
        for (Future<List<Double>> one : looking) {
            all.addAll(one.get());
        }
        editors.shutdown();
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-52s %4d looks: median %.0f ms, 95%% within %.0f ms, slowest %.0f ms%n",
                name,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length - 1]);
    }

    private void edit(HttpClient client, String page) throws Exception {
        String shown = look(client, page);
        post(
                client,
                page + "/edit",
                "token=" + field(shown, "token") + "&base=" + field(shown, "base") + "&do=headline&story="
                        + field(shown, "story") + "&text=Edited at " + System.nanoTime());
    }

    private static String field(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        if (!field.find()) {
            throw new AssertionError("no field " + name);
        }
        return field.group(1);
    }

    private static String told(String page) {
        Matcher stories = Pattern.compile("(\\d+) stories\\.").matcher(page);
        return stories.find() ? stories.group() : "?";
    }

    private String look(HttpClient client, String path) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("data-signature")) {
            throw new AssertionError(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private void post(HttpClient client, String path, String form) throws Exception {
        String body = String.join(
                "&",
                Arrays.stream(form.split("&"))
                        .map(field -> field.replace(" ", "+"))
                        .toList());
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ":\n" + answer.body());
        }
    }
}
