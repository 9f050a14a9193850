package newsfold.front.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import newsfold.compose.Digest;
import newsfold.database.TestDatabase;
import newsfold.gather.FeedKind;
import newsfold.gather.Feeds;
import newsfold.publish.Digests;
import newsfold.publish.InventedTown;
import newsfold.publish.PressRun;
import newsfold.publish.StandingDigest.Misfire;
import newsfold.read.Page;
import newsfold.read.feed.FeedDocument;
import newsfold.read.feed.FeedReader;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two editions of a digest; a story of the first goes on in the second. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArchiveTest {
    private static final String HOSTILE = "Quay </script><script>alert(1)</script> & \"sons\" reopen";

    @Inject
    Digests digests;

    @Inject
    Feeds feeds;

    @Inject
    PressRun press;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @TestHTTPResource
    URI site;

    private String slug;
    private long digest;
    private long first;
    private long second;

    @BeforeEach
    void twoEditions() {
        Instant now = clock.instant();
        slug = "d" + UUID.randomUUID();
        digest = digests.create(
                new Digest(slug, "Slack & Water", ZoneOffset.UTC, Locale.ENGLISH, List.of("Town"), 20, 20),
                "0 0 6 * * ?",
                Misfire.ONCE,
                "Slack Water <news@tide.example>",
                0,
                now);
        long feed = feeds.add("https://feeds.example/" + UUID.randomUUID(), FeedKind.FEED, "Quay Courier", now);
        feeds.link(digest, feed, "Town", 1);
        InventedTown town = new InventedTown(jdbi);
        Instant seen = now.minusSeconds(600);
        town.article(feed, "Quay Courier", key(), "Ferry Marigold runs aground off Port Harrow", seen, seen);
        town.article(feed, "Shore Gazette", key(), HOSTILE, seen, seen);
        first = press.publish(digest, now.minusSeconds(60)).orElseThrow();
        Instant later = clock.instant();
        String freed =
                "Two tugs pulled the ferry Marigold off the sandbank at Port Harrow on the evening tide; the Marigold ran"
                        + " aground there with 212 people aboard, and Port Harrow now asks for an inquiry.";
        town.article(
                feed,
                "Harrow Echo",
                key(),
                "Ferry Marigold aground off Port Harrow is freed by tugs",
                freed,
                later,
                later);
        town.article(feed, "Harrow Echo", key(), "Night bus along the shore road voted for", later, later);
        second = press.publish(digest, now).orElseThrow();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void anEditionHasALastingPageWithoutAnythingPersonal() {
        Document page = page("/editions/" + first);
        assertThat(page.text()).contains("Ferry Marigold runs aground").doesNotContain("Unsubscribe", "You get this");
        assertThat(page.outerHtml()).doesNotContainPattern("[\\ue000-\\uf8ff]");
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/editions/" + first);
        assertThat(page.select("meta[property=og:title]").attr("content")).startsWith("Slack & Water: ");
        assertThat(page.select("nav a[rel=next]").attr("href")).isEqualTo("/editions/" + second);
        assertThat(page("/editions/" + second).select("nav a[rel=prev]").attr("href"))
                .isEqualTo("/editions/" + first);
        assertThat(page.select("nav ol a").eachText()).contains(HOSTILE);
    }

    @Test
    void whatHeadlinesHoldStaysTextAlsoInStructuredData() throws Exception {
        for (String path : List.of("/editions/" + first, "/editions/" + first + "/stories/" + place(HOSTILE, first))) {
            Document page = page(path);
            assertThat(page.select("script")).singleElement().satisfies(script -> {
                assertThat(script.attr("type")).isEqualTo("application/ld+json");
                assertThat(script.data()).doesNotContain("<", ">");
                assertThat(new ObjectMapper().readTree(script.data()).toString())
                        .contains("alert(1)");
            });
            given().get(path).then().header("Content-Security-Policy", containsString("default-src 'none'"));
        }
    }

    @Test
    void aStoryHasItsPageWithTheWayToItsOtherEditions() {
        String ferry = "Ferry Marigold runs aground off Port Harrow";
        int ferryNow = jdbi.withHandle(handle -> handle.createQuery(
                        "select place from edition_story where edition_id = ? and headline || words like '%Marigold%'")
                .bind(0, second)
                .mapTo(Integer.class)
                .one());
        Document page = page("/editions/" + second + "/stories/" + ferryNow);
        assertThat(page.text()).contains("Marigold");
        assertThat(page.text()).contains("Harrow Echo", "Quay Courier");
        String other = "/editions/" + first + "/stories/" + place(ferry, first);
        assertThat(page.select("ul.issues a").eachAttr("href")).containsExactly(other);
        String story = jdbi.withHandle(
                handle -> handle.createQuery("select story from edition_story where edition_id = ? and place = ?")
                        .bind(0, second)
                        .bind(1, ferryNow)
                        .mapTo(String.class)
                        .one());
        given().redirects()
                .follow(false)
                .get("/stories/" + story)
                .then()
                .statusCode(303)
                .header("Location", containsString("/editions/" + second + "/stories/"));
        assertThat(page.select("nav[aria-label=Stories of this edition] a")).isNotEmpty();
        assertThat(page.select("meta[property=og:description]").attr("content")).contains("Marigold");
        assertThat(page.select("meta[property=og:url]").attr("content"))
                .isEqualTo(page.select("link[rel=canonical]").attr("href"))
                .endsWith("/editions/" + second + "/stories/" + ferryNow);
    }

    @Test
    void theDigestsPageListsAndSearches() {
        Document page = page("/digests/" + slug);
        assertThat(page.select("ul.issues a").eachAttr("href"))
                .containsExactly("/editions/" + second, "/editions/" + first);
        assertThat(search("marigold harrow")).hasSize(2);
        assertThat(search("\"shore gazette\"")).containsExactly(HOSTILE);
        assertThat(search("ferry -echo")).hasSize(1);
        assertThat(search("zeppelin")).isEmpty();
        given().queryParam("q", "<script>").get("/digests/" + slug).then().body(not(containsString("<script>")));
        given().get("/digests/none-such").then().statusCode(404);
    }

    private List<String> search(String words) {
        String page = given().queryParam("q", words).get("/digests/" + slug).asString();
        return Jsoup.parse(page).select("ul.issues a").eachText();
    }

    @Test
    void webFeedsAreReadByAFeedReader() throws Exception {
        for (String name : List.of("editions.atom", "stories.atom", "editions.json", "stories.json")) {
            Response answer = given().get("/digests/" + slug + "/" + name);
            assertThat(answer.statusCode()).isEqualTo(200);
            FeedDocument feed = new FeedReader()
                    .read(new Page(
                            URI.create("https://news.example.org/feed"),
                            answer.contentType(),
                            answer.asByteArray(),
                            null));
            assertThat(feed.title()).isEqualTo("Slack & Water");
            assertThat(feed.entries()).hasSize(name.startsWith("editions") ? 2 : 3);
            assertThat(feed.entries()).allSatisfy(entry -> {
                assertThat(entry.link()).isNotNull();
                assertThat(entry.published()).isNotNull();
            });
        }
        JsonNode json = new ObjectMapper()
                .readTree(given().get("/digests/" + slug + "/stories.json").asString());
        assertThat(json.path("items").findValuesAsText("title")).contains(HOSTILE);
    }

    @Test
    void aPageThatHasNotChangedIsNotSentAgain() {
        for (String path : List.of(
                "/editions/" + first,
                "/editions/" + first + "/stories/1",
                "/digests/" + slug,
                "/digests/" + slug + "/editions.atom")) {
            Response answer = given().get(path);
            assertThat(answer.header("Cache-Control")).contains("max-age=60");
            given().header("If-None-Match", answer.header("ETag"))
                    .get(path)
                    .then()
                    .statusCode(304);
        }
    }

    /** The database answers nobody for six seconds: some wait inside, the others are sent away at once, and nobody sees an error. */
    @Test
    void whoCannotBeServedIsAskedToComeAgain() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        jdbi.useTransaction(handle -> {
            handle.execute("lock table digest in access exclusive mode");
            for (int i = 0; i < 100; i++) {
                asked.add(client.sendAsync(
                        HttpRequest.newBuilder(site.resolve("/editions/" + first + "/stories/1"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()));
            }
            TimeUnit.SECONDS.sleep(6);
            assertThat(asked.stream().filter(CompletableFuture::isDone).count()).isGreaterThanOrEqualTo(36);
        });
        for (CompletableFuture<HttpResponse<String>> one : asked) {
            HttpResponse<String> answer = one.get(20, TimeUnit.SECONDS);
            assertThat(answer.statusCode()).isIn(200, 503);
            if (answer.statusCode() == 503) {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            }
        }
        given().get("/editions/" + first + "/stories/1").then().statusCode(200);
    }

    @Test
    void whatIsHeldOrOffIsNotThereAndWhatIsUnlistedIsNotListed() {
        jdbi.useHandle(handle -> handle.execute("update edition set held = true where id = ?", second));
        given().get("/editions/" + second).then().statusCode(404);
        given().get("/editions/" + second + "/stories/1").then().statusCode(404);
        assertThat(page("/editions/" + first).select("nav a[rel=next]")).isEmpty();
        given().get("/sitemap.xml").then().body(containsString("/editions/" + first + "<"));

        jdbi.useHandle(handle -> handle.execute("update digest set archive = 'unlisted' where id = ?", digest));
        given().get("/editions/" + first).then().statusCode(200).header("X-Robots-Tag", "noindex");
        given().get("/sitemap.xml").then().body(not(containsString("/editions/" + first + "<")));
        given().get("/").then().body(not(containsString("/editions/" + first + "\"")));

        jdbi.useHandle(handle -> handle.execute("update digest set archive = 'off' where id = ?", digest));
        given().get("/editions/" + first).then().statusCode(404);
        given().get("/digests/" + slug).then().statusCode(404);
        given().get("/digests/" + slug + "/stories.json").then().statusCode(404);
    }

    private int place(String headline, long edition) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select place from edition_story where edition_id = ? and headline = ?")
                        .bind(0, edition)
                        .bind(1, headline)
                        .mapTo(Integer.class)
                        .one());
    }

    private static Document page(String path) {
        Response answer = given().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(new String(answer.asByteArray(), StandardCharsets.UTF_8));
    }
}
