package newsfold.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newsfold.MovedClock;
import newsfold.database.TestDatabase;
import newsfold.read.Article;
import newsfold.read.Outlet;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole way from an address to the database, with sites on loopback. */
@Timeout(120)
class GathererTest {
    private static final Instant START = Instant.parse("2026-11-20T06:00:00Z");
    private static final String BODY =
            "The council voted on Thursday evening to keep the old lighthouse open through the"
                    + " winter, after a petition signed by four thousand residents. Mayor Ilse Brandt said the keepers would be paid"
                    + " until the spring.";

    @TempDir
    Path folder;

    private final MovedClock clock = MovedClock.standingAt(START);
    private Jdbi jdbi;
    private Feeds feeds;
    private long digest;
    private MisbehavingSite site;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        jdbi = TestDatabase.fresh();
        feeds = new Feeds(jdbi);
        digest = TestDigest.create(jdbi);
        site = new MisbehavingSite();
        fetcher = new Fetcher(
                new FetchLimits(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        1_000_000,
                        1_000_000,
                        4,
                        Duration.ZERO,
                        "Newsfold/0.1"),
                new AddressGuard(List.of("127.0.0.1/32"), List::of),
                clock);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        site.close();
    }

    private Gatherer gatherer(String instance) {
        return new Newsroom(
                        new Pace(Duration.ofMinutes(15), Duration.ofHours(6)),
                        Duration.ofDays(7),
                        List.of(folder),
                        1_000_000,
                        4,
                        instance)
                .gatherer(jdbi, fetcher, clock);
    }

    private Checkups checkups() {
        return new Checkups(jdbi, new HealthRules(Duration.ofDays(1), 2, Duration.ofHours(36)));
    }

    private long feed(String path) {
        return feed(site.address(path).toString(), FeedKind.FEED);
    }

    private long feed(String address, FeedKind kind) {
        long id = feeds.add(address, kind, null, START);
        feeds.link(digest, id, null, 1);
        return id;
    }

    private List<Article> articles() {
        return new Articles(jdbi, clock)
                .since(digest, Instant.EPOCH, clock.instant()).stream()
                        .map(GatheredArticle::article)
                        .toList();
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>Lantern Post</title><link>http://127.0.0.1/</link>" + items
                + "</channel></rss>";
    }

    private String item(String path, String title, String more) {
        return "<item><title>" + title + "</title><link>" + site.address(path) + "</link><guid isPermaLink=\"false\">"
                + path + "</guid>" + more + "</item>";
    }

    private static String page(String title, String body) {
        return "<!doctype html><html lang=\"en\"><head><title>" + title + "</title></head><body><main><article><h1>"
                + title + "</h1><p>" + body + "</p><p>" + body.replace("council", "assembly")
                + "</p></article></main></body></html>";
    }

    private void publish(String path, String title) {
        site.on(path, 200, "Content-Type: text/html; charset=utf-8", page(title, BODY));
    }

    @Test
    void feedAndPageBecomeOneArticle() {
        publish("/lighthouse", "Lighthouse stays open all winter");
        site.on(
                "/feed",
                200,
                "",
                rss(
                        item(
                                "/lighthouse",
                                "Lighthouse stays open all winter",
                                "<pubDate>Thu, 19 Nov 2026 20:15:00 GMT</pubDate><author>ada@lantern.example (Ada Byron)</author>")));
        feed("/feed");

        GatherReport report = gatherer("one").gather(START);

        assertThat(report).isEqualTo(new GatherReport(1, 0, 1, 0));
        assertThat(articles()).singleElement().satisfies(article -> {
            assertThat(article.title()).isEqualTo("Lighthouse stays open all winter");
            assertThat(article.text()).contains("four thousand residents").contains("assembly voted");
            assertThat(article.published()).isEqualTo(Instant.parse("2026-11-19T20:15:00Z"));
            assertThat(article.outlet()).isEqualTo(new Outlet("Lantern Post"));
            assertThat(article.author()).isEqualTo("Ada Byron");
            assertThat(article.url()).isEqualTo(site.address("/lighthouse"));
        });
    }

    @Test
    void whatIsKnownAndUnchangedIsNotFetchedAgain() {
        publish("/a", "Ferry timetable changes in spring");
        site.on("/feed", 200, "", rss(item("/a", "Ferry timetable changes in spring", "")));
        feed("/feed");
        gatherer("one").gather(START);

        clock.forward(Duration.ofHours(1));
        publish("/b", "Harbour museum shows its first map");
        site.on(
                "/feed",
                200,
                "",
                rss(item("/a", "Ferry timetable changes in spring", "")
                        + item("/b", "Harbour museum shows its first map", "")));
        GatherReport report = gatherer("one").gather(clock.instant());

        assertThat(report.added()).isEqualTo(1);
        assertThat(site.asked("/a")).isEqualTo(1);
        assertThat(site.asked("/b")).isEqualTo(1);
    }

    @Test
    void anEntryThatChangesIsReadAgain() {
        publish("/a", "Storm expected on Friday night");
        site.on("/feed", 200, "", rss(item("/a", "Storm expected on Friday night", "")));
        feed("/feed");
        gatherer("one").gather(START);

        clock.forward(Duration.ofHours(1));
        publish("/a", "Storm reached the coast on Friday night");
        site.on("/feed", 200, "", rss(item("/a", "Storm reached the coast on Friday night", "")));
        GatherReport report = gatherer("one").gather(clock.instant());

        assertThat(report).isEqualTo(new GatherReport(1, 0, 0, 1));
        assertThat(articles())
                .singleElement()
                .extracting(Article::title)
                .isEqualTo("Storm reached the coast on Friday night");
    }

    @Test
    void aFeedIsAskedOnlyForWhatChanged() {
        site.on("/feed", (request, out) -> {
            boolean same = "\"v1\"".equals(request.headers().get("If-None-Match"));
            MisbehavingSite.write(out, same ? 304 : 200, "ETag: \"v1\"", same ? new byte[0] : rss("").getBytes());
        });
        long id = feed("/feed");
        gatherer("one").gather(START);
        clock.forward(Duration.ofHours(1));
        gatherer("one").gather(clock.instant());

        assertThat(site.asked("/feed")).isEqualTo(2);
        assertThat(feeds.find(id)).hasValueSatisfying(feed -> {
            assertThat(feed.problem()).isNull();
            assertThat(feed.succeeded()).isEqualTo(clock.instant());
            assertThat(feed.title()).isEqualTo("Lantern Post");
        });
    }

    @Test
    void oneBadFeedDoesNotStopTheOthers() {
        site.on("/broken", 200, "Content-Type: text/html", "<html><body>Sign in</body></html>");
        site.on("/fault", 500, "", "");
        publish("/a", "Market hall gets a glass roof");
        site.on("/good", 200, "", rss(item("/a", "Market hall gets a glass roof", "")));
        long broken = feed("/broken");
        long fault = feed("/fault");
        feed("/good");

        GatherReport report = gatherer("one").gather(START);

        assertThat(report).isEqualTo(new GatherReport(3, 2, 1, 0));
        assertThat(feeds.find(broken).orElseThrow().problem())
                .contains(site.address("/broken").toString());
        assertThat(feeds.find(fault).orElseThrow().problem()).contains("500");
        assertThat(checkups().missing(digest, START.minusSeconds(60)))
                .extracting(MissingFeed::name)
                .containsExactly(
                        site.address("/broken").toString(),
                        site.address("/fault").toString());
    }

    @Test
    void aFailingFeedIsAskedEverMoreSeldomUntilItIsWell() {
        site.on("/feed", 500, "", "");
        long id = feed("/feed");
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            gatherer("one").gather(clock.instant());
            Instant next = feeds.find(id).orElseThrow().nextAt();
            waits.add(Duration.between(clock.instant(), next));
            clock.to(next);
        }
        assertThat(waits)
                .containsExactly(
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(30),
                        Duration.ofHours(1),
                        Duration.ofHours(2),
                        Duration.ofHours(4),
                        Duration.ofHours(6),
                        Duration.ofHours(6));
        assertThat(feeds.find(id).orElseThrow().failingSince()).isEqualTo(START);

        site.on("/feed", 200, "", rss(""));
        gatherer("one").gather(clock.instant());
        Feed well = feeds.find(id).orElseThrow();
        assertThat(well.problem()).isNull();
        assertThat(well.failures()).isZero();
        assertThat(well.failingSince()).isNull();
    }

    @Test
    void aServersWishForPeaceIsRespected() {
        site.on("/feed", 429, "Retry-After: 36000", "");
        long id = feed("/feed");

        gatherer("one").gather(START);

        assertThat(feeds.find(id).orElseThrow().nextAt()).isEqualTo(START.plusSeconds(36_000));
    }

    @Test
    void aFeedThatIsNotAskedWhileItsHostRestsIsPutOffAndNotCountedAsFailing() {
        site.on("/busy", 429, "Retry-After: 600", "");
        long busy = feed("/busy");
        gatherer("one").gather(START);
        publish("/a", "Weir gate is oiled for the first time");
        site.on("/feed", 200, "", rss(item("/a", "Weir gate is oiled for the first time", "")));
        site.on("/front", 200, "Content-Type: text/html", "<main><a href=\"/a\">Weir gate is oiled</a></main>");
        List<Long> others = List.of(feed("/feed"), feed(site.address("/front").toString(), FeedKind.PAGE));

        GatherReport report = gatherer("one").gather(START);

        assertThat(report).isEqualTo(GatherReport.NOTHING);
        assertThat(site.asked("/feed") + site.asked("/front") + site.asked("/robots.txt"))
                .isZero();
        assertThat(others).map(id -> feeds.find(id).orElseThrow()).allSatisfy(feed -> {
            assertThat(feed.failures()).isZero();
            assertThat(feed.failingSince()).isNull();
            assertThat(feed.problem()).isNull();
            assertThat(feed.checked()).isNull();
            assertThat(feed.nextAt()).isEqualTo(START.plusSeconds(600));
        });
        assertThat(feedsWithDays()).containsExactly(busy);

        clock.to(START.plusSeconds(600));
        gatherer("one").gather(clock.instant());
        assertThat(others).map(id -> feeds.find(id).orElseThrow()).allSatisfy(feed -> assertThat(feed.succeeded())
                .isEqualTo(clock.instant()));
    }

    private List<Long> feedsWithDays() {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct feed_id from feed_day order by feed_id")
                .mapTo(Long.class)
                .list());
    }

    @Test
    void aFeedThatChangesSeldomIsAskedSeldom() {
        site.on("/feed", 200, "", rss(""));
        long id = feed("/feed");
        for (int i = 0; i < 20; i++) {
            gatherer("one").gather(clock.instant());
            clock.to(feeds.find(id).orElseThrow().nextAt());
        }
        assertThat(feeds.find(id).orElseThrow().every()).isEqualTo(Duration.ofHours(6));

        publish("/a", "Quarry closes after ninety years");
        site.on("/feed", 200, "", rss(item("/a", "Quarry closes after ninety years", "")));
        gatherer("one").gather(clock.instant());
        assertThat(feeds.find(id).orElseThrow().every()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void aFeedThatIsGoneIsRetired() {
        site.on("/feed", 410, "", "");
        long id = feed("/feed");
        gatherer("one").gather(START);
        clock.forward(Duration.ofDays(9));
        gatherer("one").gather(clock.instant());

        assertThat(feeds.find(id).orElseThrow().retired()).isTrue();
        assertThat(site.asked("/feed")).isEqualTo(1);
        assertThat(checkups().missing(digest, START.minusSeconds(60))).isEmpty();
    }

    @Test
    void aFeedThatMovedForGoodIsAskedAtItsNewAddressOnceThatLastedADay() {
        site.on("/old", 301, "Location: /new", "");
        site.on("/new", 200, "", rss(""));
        long id = feed("/old");
        gatherer("one").gather(START);
        clock.forward(Duration.ofHours(9));
        gatherer("one").gather(clock.instant());

        assertThat(feeds.find(id).orElseThrow().address())
                .as("a mistake, perhaps")
                .isEqualTo(site.address("/old"));

        clock.forward(Duration.ofHours(16));
        gatherer("one").gather(clock.instant());
        assertThat(feeds.find(id).orElseThrow().address()).isEqualTo(site.address("/new"));

        clock.forward(Duration.ofHours(9));
        gatherer("one").gather(clock.instant());
        assertThat(site.asked("/old")).isEqualTo(3);
        assertThat(site.asked("/new")).isEqualTo(4);
        assertThat(feeds.add(site.address("/old").toString(), FeedKind.FEED, null, START))
                .isEqualTo(id);
    }

    @Test
    void aMoveThatIsTakenBackIsForgotten() {
        site.on("/old", 301, "Location: /new", "");
        site.on("/new", 200, "", rss(""));
        long id = feed("/old");
        gatherer("one").gather(START);
        site.on("/old", 200, "", rss(""));
        clock.forward(Duration.ofHours(9));
        gatherer("one").gather(clock.instant());
        site.on("/old", 301, "Location: /new", "");
        clock.forward(Duration.ofHours(20));
        gatherer("one").gather(clock.instant());

        assertThat(feeds.find(id).orElseThrow().address()).isEqualTo(site.address("/old"));
        assertThat(feeds.find(id).orElseThrow().habits().move())
                .isEqualTo(new Move(site.address("/new"), clock.instant()));
    }

    @Test
    void aFeedThatMovesToAnotherOneGivesItsPlaceToIt() {
        site.on("/old", 301, "Location: /new", "");
        site.on("/new", 200, "", rss(""));
        long old = feed("/old");
        long other = feeds.add(site.address("/new").toString(), FeedKind.FEED, null, START.plusSeconds(9));

        gatherer("one").gather(START);
        assertThat(feeds.find(old).orElseThrow().retired()).isFalse();
        clock.forward(Duration.ofHours(25));
        gatherer("one").gather(clock.instant());

        assertThat(feeds.find(old).orElseThrow().retired()).isTrue();
        assertThat(feeds.health(digest, START))
                .extracting(each -> each.feed().id())
                .contains(other);
    }

    @Test
    void whatComesAgainAsItWasIsNotReadAgain() {
        // the server knows no conditions, and its page is to be tried again if the feed is read
        publish("/a", "Ferry timetable changes in spring");
        site.on("/feed", 200, "", rss(item("/a", "Ferry timetable changes in spring", "")));
        long id = feed("/feed");
        gatherer("one").gather(START);
        jdbi.useHandle(handle -> handle.execute("update feed_entry set stamp = ''"));
        clock.forward(Duration.ofHours(9));
        gatherer("one").gather(clock.instant());

        assertThat(site.asked("/feed")).isEqualTo(2);
        assertThat(site.asked("/a")).isEqualTo(1);
        assertThat(feeds.find(id).orElseThrow().succeeded()).isEqualTo(clock.instant());
    }

    @Test
    void aFeedIsAskedAsOftenAsItBringsSomethingButNotMoreOftenThanItWishes() {
        StringBuilder items = new StringBuilder();
        for (int hour = 0; hour < 10; hour++) {
            items.append(item(
                    "/" + hour,
                    "Ferry " + hour,
                    "<pubDate>Fri, 20 Nov 2026 0" + (hour / 2) + ":" + (hour % 2 == 0 ? "00" : "30")
                            + ":00 GMT</pubDate>"));
        }
        site.on("/hasty", 200, "", rss(items.toString()));
        site.on("/modest", 200, "", rss("<ttl>180</ttl>" + items.toString().replace("Ferry", "Train")));
        site.on(
                "/eager",
                200,
                "Cache-Control: max-age=7200",
                rss(items.toString().replace("Ferry", "Bus")));
        long hasty = feed("/hasty");
        long modest = feed("/modest");
        long eager = feed("/eager");

        gatherer("one").gather(START);

        assertThat(feeds.find(hasty).orElseThrow().every())
                .as("half of half an hour")
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(feeds.find(modest).orElseThrow().every()).isEqualTo(Duration.ofHours(3));
        assertThat(feeds.find(eager).orElseThrow().nextAt()).isEqualTo(START.plus(Duration.ofHours(2)));
    }

    @Test
    void aFeedIsLeftAloneInItsQuietHoursAlsoAfterAVisitAtWhichNothingHadChanged() {
        site.on("/nightly", 200, "", rss("<skipHours><hour>7</hour><hour>10</hour></skipHours>"));
        long nightly = feed("/nightly");
        jdbi.useHandle(handle -> handle.execute("update feed set every = 3600"));

        gatherer("one").gather(START);
        assertThat(feeds.find(nightly).orElseThrow().nextAt()).isEqualTo("2026-11-20T08:00:00Z");

        clock.forward(Duration.ofHours(2));
        gatherer("one").gather(clock.instant());
        assertThat(site.asked("/nightly")).isEqualTo(2);
        assertThat(feeds.find(nightly).orElseThrow().nextAt()).isEqualTo("2026-11-20T11:00:00Z");
    }

    @Test
    void timesThatAFeedMakesUpWhenAskedDoNotHaveItsPagesReadAgain() {
        StringBuilder items = new StringBuilder();
        for (String slug : List.of("/a", "/b", "/c", "/d", "/e")) {
            publish(slug, "Ferry timetable changes in spring");
            items.append(item(slug, "Ferry timetable changes in spring", "<pubDate>NOW</pubDate>"));
        }
        site.on("/feed", 200, "", rss(items.toString().replace("NOW", "Fri, 20 Nov 2026 06:00:00 GMT")));
        feed("/feed");
        gatherer("one").gather(START);
        clock.forward(Duration.ofHours(1));
        site.on("/feed", 200, "", rss(items.toString().replace("NOW", "Fri, 20 Nov 2026 07:00:00 GMT")));
        gatherer("one").gather(clock.instant());

        assertThat(site.asked("/feed")).isEqualTo(2);
        assertThat(site.asked("/a")).isEqualTo(1);
    }

    @Test
    void ofAFeedThatBecameAPageTheEditorIsToldWhereAnotherOneStands() {
        String page = "<html><head><title>Lantern Post</title>"
                + "<link rel=alternate type='application/rss+xml' href='/new.xml'></head><body>Welcome</body></html>";
        site.on("/old.xml", 302, "Location: /", "");
        site.on("/", 200, "Content-Type: text/html", page);
        site.on("/new.xml", 200, "", rss(item("/a", "Ferry timetable changes in spring", "")));
        long id = feed("/old.xml");

        gatherer("one").gather(clock.instant());
        String first = feeds.find(id).orElseThrow().problem();
        clock.to(feeds.find(id).orElseThrow().nextAt());
        gatherer("one").gather(clock.instant());
        clock.to(feeds.find(id).orElseThrow().nextAt());
        gatherer("one").gather(clock.instant());
        Feed lost = feeds.find(id).orElseThrow();

        assertThat(first)
                .contains("redirected to " + site.address("/"))
                .contains("web page")
                .doesNotContain("new.xml");
        assertThat(lost.problem()).contains("has a feed at " + site.address("/new.xml"));
        assertThat(lost.habits().suggestion()).isEqualTo(site.address("/new.xml"));
        assertThat(site.asked("/new.xml")).as("one search").isEqualTo(1);
    }

    @Test
    void anIndexOfSiteMapsIsAFeedWhoseSiteMapsAreReadEachTime() {
        publish("/a", "Ferry timetable changes in spring");
        site.on(
                "/sitemap-news.xml",
                200,
                "ETag: \"never-changes\"",
                "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
                        + site.address("/news-1.xml") + "</loc></sitemap></sitemapindex>");
        String map = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>%s</urlset>";
        String url = "<url><loc>%s</loc><news:news><news:publication><news:name>Lantern Post</news:name>"
                + "</news:publication><news:publication_date>2026-11-19T20:00:00Z</news:publication_date>"
                + "<news:title>Ferry timetable changes in spring</news:title></news:news></url>";
        site.on("/news-1.xml", 200, "", map.formatted(""));
        feed("/sitemap-news.xml");

        gatherer("one").gather(START);
        assertThat(articles()).isEmpty();
        site.on("/news-1.xml", 200, "", map.formatted(url.formatted(site.address("/a"))));
        clock.forward(Duration.ofHours(9));
        gatherer("one").gather(clock.instant());

        assertThat(articles())
                .singleElement()
                .extracting(Article::title)
                .isEqualTo("Ferry timetable changes in spring");
        assertThat(site.requests)
                .filteredOn(request -> request.path().endsWith("news.xml"))
                .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("If-None-Match"));
    }

    @Test
    void theFeedsOwnWordsServeWhereThePageDoesNot() {
        site.on("/broken", 500, "", "");
        site.on("/consent", 200, "Content-Type: text/html", page("Before you continue", "We value your privacy."));
        site.on(
                "/feed",
                200,
                "",
                rss(item(
                                "/broken",
                                "Bakery wins prize for rye bread",
                                "<description>&lt;p&gt;A short summary.&lt;/p&gt;</description>")
                        + item(
                                "/consent",
                                "Orchard festival draws record crowd",
                                "<description><![CDATA[<p>" + BODY + "</p><p>Second.</p>]]></description>")));
        feed("/feed");

        gatherer("one").gather(START);

        assertThat(articles())
                .extracting(Article::title)
                .containsExactlyInAnyOrder("Bakery wins prize for rye bread", "Orchard festival draws record crowd");
        assertThat(articles()).allSatisfy(article -> assertThat(article.text() + article.standfirst())
                .doesNotContain("privacy")
                .containsAnyOf("short summary", "four thousand residents"));
        assertThat(feeds.health(digest, START).get(0).unread()).hasSize(2);
    }

    @Test
    void aPageThatFailedInPassingIsTriedThreeTimes() {
        site.on("/a", 503, "", "");
        site.on("/feed", (request, out) -> {
            boolean same = request.headers().containsKey("If-None-Match");
            MisbehavingSite.write(
                    out,
                    same ? 304 : 200,
                    "ETag: \"v1\"",
                    same
                            ? new byte[0]
                            : rss(item("/a", "Tower clock repaired", "")).getBytes());
        });
        long id = feed("/feed");
        for (int i = 0; i < 5; i++) {
            gatherer("one").gather(clock.instant());
            clock.to(feeds.find(id).orElseThrow().nextAt());
        }

        assertThat(site.asked("/a")).isEqualTo(3);
        assertThat(articles()).hasSize(1);
    }

    @Test
    void pagesThatRobotsMayNotReadAreNotRead() {
        site.on("/robots.txt", 200, "Content-Type: text/plain", "User-agent: newsfold\nDisallow: /closed/\n");
        publish("/closed/a", "Members read about the regatta");
        publish("/open/b", "Everybody reads about the regatta");
        site.on(
                "/feed",
                200,
                "",
                rss(item("/closed/a", "Members read about the regatta", "")
                        + item("/open/b", "Everybody reads about the regatta", "")));
        feed("/feed");

        gatherer("one").gather(START);

        assertThat(site.asked("/robots.txt")).isEqualTo(1);
        assertThat(site.asked("/closed/a")).isZero();
        assertThat(site.asked("/open/b")).isEqualTo(1);
        assertThat(articles()).hasSize(2);
    }

    @Test
    void aReprintIsCreditedToItsSource() {
        publish("/a", "Glassworks hires forty apprentices");
        site.on(
                "/feed",
                200,
                "",
                rss(item(
                        "/a",
                        "Glassworks hires forty apprentices - Upland Courier",
                        "<source url=\"https://upland.example/rss\">Upland Courier</source>")));
        feed("/feed");

        gatherer("one").gather(START);

        assertThat(articles()).singleElement().satisfies(article -> {
            assertThat(article.outlet()).isEqualTo(new Outlet("Upland Courier"));
            assertThat(article.carrier()).isEqualTo(new Outlet("Lantern Post"));
        });
    }

    @Test
    void aDateInTheFutureIsNow() {
        publish("/a", "Observatory opens on Sundays");
        site.on(
                "/feed",
                200,
                "",
                rss(item("/a", "Observatory opens on Sundays", "<pubDate>Fri, 20 Nov 2099 00:00:00 GMT</pubDate>")));
        feed("/feed");

        gatherer("one").gather(START);

        assertThat(articles()).singleElement().extracting(Article::published).isEqualTo(START);
    }

    @Test
    void oldNewsOfANewFeedIsLeftOut() {
        publish("/a", "Canal frozen for the first time");
        site.on(
                "/feed",
                200,
                "",
                rss(item("/a", "Canal frozen for the first time", "<pubDate>Sun, 20 Nov 2016 00:00:00 GMT</pubDate>")));
        feed("/feed");

        gatherer("one").gather(START);

        assertThat(articles()).isEmpty();
        assertThat(site.asked("/a")).isZero();
    }

    @Test
    void aSharedGuidDoesNotMakeOneArticleOfTwo() {
        publish("/a", "Weaver shows tapestry in town hall");
        publish("/b", "Beekeepers count their swarms again");
        site.on(
                "/feed",
                200,
                "",
                rss(("<item><title>Weaver shows tapestry in town hall</title><link>" + site.address("/a")
                        + "</link><guid>same</guid></item><item><title>Beekeepers count their swarms again</title><link>"
                        + site.address("/b") + "</link><guid>same</guid></item>")));
        feed("/feed");

        assertThat(gatherer("one").gather(START).added()).isEqualTo(2);
    }

    @Test
    void aPagesLinksAreItsArticles() {
        site.on(
                "/news",
                200,
                "Content-Type: text/html",
                "<html><body><main>"
                        + "<h2><a href=\"/a\">Lighthouse stays open all winter long</a></h2>"
                        + "<h2><a href=\"/b\">Choir sings under the old bridge</a></h2>"
                        + "<h2><a href=\"/tags\">Everything that we wrote on lighthouses</a></h2></main></body></html>");
        publish("/a", "Lighthouse stays open all winter long");
        publish("/b", "Choir sings under the old bridge");
        site.on(
                "/tags",
                200,
                "Content-Type: text/html",
                "<html><body><h1>Everything that we wrote on lighthouses</h1></body></html>");
        feed(site.address("/news").toString(), FeedKind.PAGE);

        gatherer("one").gather(START);
        clock.forward(Duration.ofHours(1));
        gatherer("one").gather(clock.instant());

        assertThat(articles())
                .extracting(Article::title)
                .containsExactlyInAnyOrder("Lighthouse stays open all winter long", "Choir sings under the old bridge");
        assertThat(site.asked("/a")).isEqualTo(1);
        assertThat(site.asked("/tags")).isEqualTo(1);
    }

    @Test
    void anArticleThatAPageLinksToIsReadOnceMoreSinceALinkTellsOfNoChange() {
        site.on(
                "/news",
                200,
                "Content-Type: text/html",
                "<html><body><main><h2><a href=\"/a\">Lighthouse stays open all winter long</a></h2></main></body></html>");
        publish("/a", "Lighthouse stays open all winter long");
        long id = feed(site.address("/news").toString(), FeedKind.PAGE);
        gatherer("one").gather(START);

        site.on(
                "/a",
                200,
                "Content-Type: text/html; charset=utf-8",
                page("Lighthouse stays open all winter long", BODY + " The keepers were glad, they said at noon."));
        for (int hours = 0; hours < 24; hours += 6) {
            clock.forward(Duration.ofHours(6));
            feeds.recheck(id, clock.instant());
            site.on(
                    "/news",
                    (request, out) -> MisbehavingSite.write(
                            out,
                            200,
                            "Content-Type: text/html",
                            ("<html><body><p>" + clock.instant() + "</p><main>"
                                            + "<h2><a href=\"/a\">Lighthouse stays open all winter long</a></h2></main></body></html>")
                                    .getBytes()));
            gatherer("one").gather(clock.instant());
        }

        assertThat(site.asked("/news")).isEqualTo(5);
        assertThat(site.asked("/a")).isEqualTo(2);
        assertThat(articles())
                .singleElement()
                .extracting(Article::text)
                .asString()
                .contains("glad, they said at noon");
    }

    @Test
    void aDropFolderIsReadFileByFile() throws IOException {
        Path drop = Files.createDirectories(folder.resolve("drop of the desk"));
        Files.writeString(drop.resolve("one.html"), page("Tram line reaches the harbour", BODY));
        Files.writeString(drop.resolve("empty.html"), "");
        Files.writeString(drop.resolve("notes.pdf"), "ignored");
        long id = feed(drop.toUri().toString(), FeedKind.FOLDER);

        assertThat(gatherer("one").gather(START).added()).isEqualTo(1);
        assertThat(feeds.health(digest, START).get(0).unread())
                .singleElement()
                .asString()
                .contains("empty.html");

        clock.forward(Duration.ofHours(7));
        Files.writeString(drop.resolve("one.html"), page("Tram line reaches the harbour at last", BODY + " More."));
        assertThat(gatherer("one").gather(clock.instant())).isEqualTo(new GatherReport(1, 0, 0, 1));
        assertThat(feeds.find(id).orElseThrow().problem()).isNull();
        assertThat(articles())
                .singleElement()
                .extracting(Article::title)
                .isEqualTo("Tram line reaches the harbour at last");
    }

    @Test
    void aFolderOutsideTheAllowedOnesIsNotRead(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.txt"), "A secret\n\n" + BODY);
        long id = feed(elsewhere.toUri().toString(), FeedKind.FOLDER);

        gatherer("one").gather(START);

        assertThat(articles()).isEmpty();
        assertThat(feeds.find(id).orElseThrow().problem()).contains("newsfold.gather.folders");
    }

    @Test
    void twoProgramsDoNotGatherAFeedAtOnce() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        site.on("/feed", (request, out) -> {
            asked.countDown();
            go.await(30, TimeUnit.SECONDS);
            MisbehavingSite.write(out, 200, "", rss("").getBytes());
        });
        feed("/feed");
        Thread first = new Thread(() -> gatherer("one").gather(START));
        first.start();
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(gatherer("two").gather(START)).isEqualTo(GatherReport.NOTHING);
        go.countDown();
        first.join();

        assertThat(site.asked("/feed")).isEqualTo(1);
    }

    @Test
    void aRoundWaitsForTheOneThatIsRunning() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        publish("/a", "Lock keeper retires after decades");
        site.on("/feed", (request, out) -> {
            asked.countDown();
            go.await(30, TimeUnit.SECONDS);
            MisbehavingSite.write(
                    out,
                    200,
                    "",
                    rss(item("/a", "Lock keeper retires after decades", "")).getBytes());
        });
        feed("/feed");
        Gatherer gatherer = gatherer("one");
        Thread timetable = new Thread(() -> gatherer.gather(START));
        timetable.start();
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        List<Article> found = new CopyOnWriteArrayList<>();
        Thread editor = new Thread(() -> {
            gatherer.gather(START);
            found.addAll(articles());
        });
        editor.start();
        while (editor.getState() != Thread.State.WAITING && editor.isAlive()) {
            Thread.onSpinWait();
        }
        go.countDown();
        editor.join();
        timetable.join();

        assertThat(found).hasSize(1);
    }

    @Test
    void whatAKilledProgramHadInHandIsTakenUpAtItsNextStart() {
        publish("/a", "Lock keeper retires after decades");
        site.on("/feed", 200, "", rss(item("/a", "Lock keeper retires after decades", "")));
        feed("/feed");
        // what a process leaves behind that dies while it visits
        assertThat(new Leases(jdbi, "one").claim(START)).isPresent();
        assertThat(gatherer("two").gather(START).feeds()).isZero();

        assertThat(gatherer("one").gather(START).added()).isEqualTo(1);
    }
}
