package newsfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import newsfold.database.DatabaseAddress;
import newsfold.database.TestDatabase;
import newsfold.gather.FeedHealth;
import newsfold.gather.Feeds;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Against a site on loopback and a database of its own. */
class AddFeedCommandTest {
    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");

    private final Map<String, String> settings = new ConcurrentHashMap<>();
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final StringWriter errors = new StringWriter();
    private HttpServer site;
    private Jdbi jdbi;
    private long digest;

    @BeforeEach
    void start() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
        site.createContext("/", exchange -> {
            String body = pages.get(exchange.getRequestURI().getPath());
            byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        site.start();
        DatabaseAddress database = TestDatabase.freshAddress();
        jdbi = Jdbi.create(database.url(), database.user(), database.password());
        digest = jdbi.withHandle(
                handle -> handle.createQuery("""
                        insert into digest (slug, title, zone, locale, sender, cron, created)
                        values ('news', 'The Harbour', 'UTC', 'en', 'desk@harbour.example', '0 0 7 * * ?', now())
                        returning id""").mapTo(Long.class).one());
        set("newsfold.database.url", database.url());
        set("newsfold.database.user", database.user());
        set("newsfold.database.password", database.password());
        set("newsfold.gather.allow-private", "127.0.0.1/32");
    }

    @AfterEach
    void stop() {
        site.stop(0);
        settings.forEach((name, before) -> {
            if (before.isEmpty()) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, before);
            }
        });
    }

    private void set(String name, String value) {
        settings.put(name, System.getProperty(name, ""));
        System.setProperty(name, value);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + site.getAddress().getPort() + path;
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        return new CommandLine(new AddFeedCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(new PrintWriter(errors, true))
                .execute(all.toArray(String[]::new));
    }

    private List<String> feeds() {
        return new Feeds(jdbi)
                .health(digest, NOW).stream().map(AddFeedCommandTest::line).toList();
    }

    private static String line(FeedHealth health) {
        return health.feed().address().getPath() + " " + health.section() + " " + health.weight();
    }

    private static String rss(String... slugs) {
        StringBuilder items = new StringBuilder();
        for (String slug : slugs) {
            items.append("<item><title>About ")
                    .append(slug)
                    .append("</title><link>/")
                    .append(slug)
                    .append("</link></item>");
        }
        return "<rss><channel><title>Quay</title>" + items + "</channel></rss>";
    }

    @Test
    void theOneFeedOfASiteIsAdded() {
        pages.put("/", "<html><head><link rel=alternate type='application/rss+xml' href='/rss.xml'></head></html>");
        pages.put("/rss.xml", rss("crane"));

        assertThat(run(address("/"), "--section", "Town", "--weight", "2")).isZero();
        assertThat(feeds()).containsExactly("/rss.xml Town 2.0");
        assertThat(errors.toString()).contains("/rss.xml").contains("Quay");
    }

    @Test
    void ofSeveralNoneIsAddedUnlessTheFirstIsWanted() {
        pages.put(
                "/",
                "<link rel=alternate type='application/rss+xml' href='/main'>"
                        + "<link rel=alternate type='application/rss+xml' href='/sport'>");
        pages.put("/main", rss("crane", "ferry"));
        pages.put("/sport", rss("final"));

        assertThat(run(address("/"))).isEqualTo(1);
        assertThat(feeds()).isEmpty();
        assertThat(errors.toString()).contains("2 feeds were found").contains("--first");

        assertThat(run(address("/"), "--first")).isZero();
        assertThat(feeds()).containsExactly("/main null 1.0");
    }

    @Test
    void whereNoFeedIsFoundThePersonIsToldWhatElseThereIs() {
        pages.put("/", "<html><body>Welcome</body></html>");

        assertThat(run(address("/"))).isEqualTo(1);
        assertThat(errors.toString())
                .contains("No feed was found")
                .contains("--kind page")
                .contains("--unchecked");
        assertThat(feeds()).isEmpty();
    }

    @Test
    void aFeedThatIsKnownOrTakenUncheckedIsNotAskedFor() {
        assertThat(run(address("/later.xml"), "--unchecked")).isZero();
        assertThat(run(address("/later.xml"), "--section", "Sport")).isZero();

        assertThat(feeds()).containsExactly("/later.xml Sport 1.0");
    }

    @Test
    void aPageIsAddedAsItIs() {
        assertThat(run(address("/town/"), "--kind", "page")).isZero();

        assertThat(feeds()).containsExactly("/town/ null 1.0");
    }
}
