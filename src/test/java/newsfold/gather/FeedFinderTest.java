package newsfold.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import newsfold.MovedClock;
import newsfold.gather.FoundFeed.Origin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites on loopback that show their feeds in the ways sites do, or hide them. */
@Timeout(60)
class FeedFinderTest {
    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");

    private MisbehavingSite site;
    private Fetcher fetcher;
    private FeedFinder finder;

    @BeforeEach
    void start() throws IOException {
        site = new MisbehavingSite();
        MovedClock clock = MovedClock.standingAt(NOW);
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
        finder = new FeedFinder(fetcher, clock);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        site.close();
    }

    private Findings find(String path) {
        return finder.find(site.address(path).toString());
    }

    private void html(String path, String head, String body) {
        site.on(
                path,
                200,
                "Content-Type: text/html; charset=utf-8",
                "<!doctype html><html><head><title>Harbour Post</title>" + head + "</head><body>" + body
                        + "</body></html>");
    }

    private void rss(String path, String title, String... slugs) {
        StringBuilder items = new StringBuilder();
        for (String slug : slugs) {
            items.append("<item><title>About ")
                    .append(slug)
                    .append("</title><link>https://harbour.example/")
                    .append(slug)
                    .append("</link><pubDate>Thu, 19 Nov 2026 20:15:00 GMT</pubDate></item>");
        }
        site.on(
                path,
                200,
                "Content-Type: application/rss+xml",
                "<rss version=\"2.0\"><channel><title>" + title + "</title>" + items + "</channel></rss>");
    }

    private void atom(String path, String title, String... slugs) {
        StringBuilder entries = new StringBuilder();
        for (String slug : slugs) {
            entries.append("<entry><title>About ")
                    .append(slug)
                    .append("</title><link href=\"https://harbour.example/")
                    .append(slug)
                    .append("\"/><updated>2026-11-19T20:15:00Z</updated></entry>");
        }
        site.on(
                path,
                200,
                "Content-Type: application/atom+xml",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>" + title + "</title>" + entries + "</feed>");
    }

    private static String newsMap(String... slugs) {
        StringBuilder urls = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">");
        for (String slug : slugs) {
            urls.append("<url><loc>https://harbour.example/")
                    .append(slug)
                    .append("</loc><news:news><news:publication><news:name>Harbour Post</news:name>")
                    .append("<news:language>en</news:language></news:publication><news:publication_date>")
                    .append("2026-11-19T20:15:00Z</news:publication_date><news:title>About ")
                    .append(slug)
                    .append("</news:title></news:news></url>");
        }
        return urls.append("</urlset>").toString();
    }

    private List<String> paths(Findings findings) {
        return findings.feeds().stream()
                .map(feed -> feed.address()
                        .toString()
                        .substring(site.address("").toString().length()))
                .toList();
    }

    @Test
    void theAddressOfAFeedIsThatFeed() {
        rss("/rss.xml", "Harbour Post", "ferry", "museum");

        Findings findings = find("/rss.xml");

        assertThat(findings.isCertain()).isTrue();
        assertThat(findings.feeds()).singleElement().satisfies(feed -> {
            assertThat(feed.address()).isEqualTo(site.address("/rss.xml"));
            assertThat(feed.format()).isEqualTo("RSS");
            assertThat(feed.title()).isEqualTo("Harbour Post");
            assertThat(feed.entries()).isEqualTo(2);
            assertThat(feed.newest()).isEqualTo(Instant.parse("2026-11-19T20:15:00Z"));
            assertThat(feed.origin()).isEqualTo(Origin.ITSELF);
        });
        assertThat(site.requests).hasSize(1);
    }

    @Test
    void anAddressWithoutASchemeIsTriedBothWays() {
        rss("/rss.xml", "Harbour Post", "ferry");

        Findings findings = finder.find(" 127.0.0.1:" + site.port() + "/rss.xml ");

        assertThat(paths(findings)).containsExactly("/rss.xml");
        assertThat(findings.problem()).isNull();
    }

    @Test
    void aFeedThatMovedForGoodIsFoundAtItsNewAddress() {
        site.on("/old", 301, "Location: /new", "");
        rss("/new", "Harbour Post", "ferry");

        assertThat(paths(find("/old"))).containsExactly("/new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel='alternate' type='application/rss+xml' href='/main'>",
                "<LINK REL=Alternate TYPE=\"Application/RSS+XML\" HREF=main>",
                "<link href=\"/main\" type=\"application/atom+xml; charset=utf-8\" rel=\"nofollow ALTERNATE\"/>",
                "<link rel=alternate type=application/feed+json href='//127.0.0.1:PORT/main'>",
                "<link rel=alternate type='application/rdf+xml' href=' http://127.0.0.1:PORT/main '>",
                "<link rel=feed href=/main>",
                "<base href='http://127.0.0.1:PORT/'><link rel=alternate type=text/rss href='main#top'>",
                "<link rel=alternate type='application/rss+xml' href='feed:http://127.0.0.1:PORT/main'>",
                "</head><body><p>Text</p><link rel=alternate type='application/rss+xml' href='/main'>"
            })
    void announcedFeedsAreFoundHoweverTheyAreWritten(String link) {
        html("/", link.replace("PORT", String.valueOf(site.port())), "");
        rss("/main", "Harbour Post", "ferry");

        Findings findings = find("/");

        assertThat(paths(findings)).singleElement().asString().startsWith("/main");
        assertThat(findings.feeds().get(0).origin()).isEqualTo(Origin.ANNOUNCED);
        assertThat(site.requests)
                .hasSize(3)
                .extracting(MisbehavingSite.Request::path)
                .contains("/", "/main");
    }

    @Test
    void whatIsAnnouncedForOtherUsesIsNotAsked() {
        html(
                "/",
                "<link rel=alternate hreflang=de href=/de><link rel=alternate type='application/json+oembed'"
                        + " href='/oembed?url=rss'><link rel=stylesheet type='text/css' href='/rss.css'>"
                        + "<link rel=alternate media=handheld href='/mobile'>",
                "<a href='/feedback'>Feedback</a> <a href='/a'>How the farmers feed their horses in winter</a>");

        find("/");

        assertThat(site.requests)
                .extracting(MisbehavingSite.Request::path)
                .doesNotContain("/de", "/oembed?url=rss", "/rss.css", "/mobile", "/feedback", "/a");
    }

    @Test
    void commentFeedsAndThoseOfOneTagComeLast() {
        html(
                "/",
                "<link rel=alternate type='application/rss+xml' title='Harbour Post &raquo; Comments' href='/talk'>"
                        + "<link rel=alternate type='application/rss+xml' href='/tag/ferries/feed'>"
                        + "<link rel=alternate type='application/rss+xml' href='/empty'>"
                        + "<link rel=alternate type='application/rss+xml' title='All stories' href='/main'>",
                "");
        rss("/talk", "", "ferry#comment-1", "ferry#comment-2");
        rss("/tag/ferries/feed", "Ferries", "ferry");
        rss("/empty", "Nothing yet");
        rss("/main", "", "ferry", "museum", "orchard");

        Findings findings = find("/");

        assertThat(paths(findings)).containsExactly("/main", "/empty", "/talk", "/tag/ferries/feed");
        assertThat(findings.feeds()).extracting(FoundFeed::narrow).containsExactly(false, false, true, true);
        assertThat(findings.feeds().get(0).title()).isEqualTo("All stories");
        assertThat(findings.isCertain()).isFalse();
        assertThat(findings.sentence()).contains("4 feeds were found");
    }

    @Test
    void aFeedThatFellSilentComesAfterALivingOne() {
        html(
                "/",
                "<link rel=alternate type='application/rss+xml' href='/dead'>"
                        + "<link rel=alternate type='application/rss+xml' href='/alive'>",
                "");
        site.on(
                "/dead",
                200,
                "",
                "<rss><channel><item><link>https://harbour.example/old</link>"
                        + "<pubDate>Sun, 19 Nov 2017 20:15:00 GMT</pubDate></item></channel></rss>");
        rss("/alive", "Harbour Post", "ferry");

        assertThat(paths(find("/"))).containsExactly("/alive", "/dead");
    }

    @Test
    void theSameContentInTwoFormatsIsOneFeed() {
        html(
                "/",
                "<link rel=alternate type='application/rss+xml' href='/rss'>"
                        + "<link rel=alternate type='application/atom+xml' href='/atom'>"
                        + "<link rel=alternate type='application/rss+xml' href='/sport'>",
                "");
        rss("/rss", "Harbour Post", "ferry", "museum");
        atom("/atom", "Harbour Post", "ferry", "museum");
        rss("/sport", "Harbour Post: Sport", "ferry");

        Findings findings = find("/");

        assertThat(paths(findings)).containsExactly("/rss", "/sport");
        assertThat(findings.feeds().get(0).also()).containsExactly(site.address("/atom"));
    }

    @Test
    void linksForPeopleAreFollowedAndAnOverviewOfFeedsIsReadOnce() {
        html("/", "", "<footer><a href='/service/rss-feeds'>RSS feeds</a></footer>");
        html(
                "/service/rss-feeds",
                "",
                "<a href='/world.xml'>World (RSS)</a> <a href='/rss/sport'>Sport</a>"
                        + " <a href='/service/rss-feeds/help'>RSS help</a>");
        html("/service/rss-feeds/help", "", "<a href='/rss/hidden'>RSS</a>");
        rss("/world.xml", "World", "treaty");
        rss("/rss/sport", "Sport", "final");
        rss("/rss/hidden", "Hidden", "x");

        Findings findings = find("/");

        assertThat(paths(findings)).containsExactly("/world.xml", "/rss/sport");
        assertThat(findings.feeds()).extracting(FoundFeed::origin).containsOnly(Origin.LINKED);
    }

    @Test
    void aPageWithoutFeedsLeadsToItsFrontPage() {
        html("/2026/11/ferry.html", "", "<p>The ferry sails again.</p>");
        html("/", "<link rel=alternate type='application/rss+xml' href='/main'>", "");
        rss("/main", "Harbour Post", "ferry");

        assertThat(paths(find("/2026/11/ferry.html"))).containsExactly("/main");
    }

    @Test
    void usualPlacesAreTriedOnlyWhereNothingIsAnnouncedAndOnlyWhereRobotsMay() {
        site.on("/robots.txt", 200, "Content-Type: text/plain", "User-agent: *\nDisallow: /rss\n");
        html("/", "", "<p>Welcome.</p>");
        rss("/rss", "Not for programs", "x");
        rss("/atom.xml", "Harbour Post", "ferry");

        Findings findings = find("/");

        assertThat(paths(findings)).containsExactly("/atom.xml");
        assertThat(findings.feeds().get(0).origin()).isEqualTo(Origin.GUESSED);
        assertThat(site.asked("/rss")).isZero();
        assertThat(site.asked("/feed.xml")).as("after one was found").isZero();
    }

    @Test
    void aBlogBelowItsSiteHasItsFeedBelowItself() {
        html("/blog/", "", "<p>Welcome.</p>");
        html("/", "", "<p>Company.</p>");
        rss("/blog/feed", "The blog", "ferry");

        assertThat(paths(find("/blog/"))).containsExactly("/blog/feed");
    }

    @Test
    void aNewsSiteMapThatRobotsNamesIsAFeed() {
        site.on(
                "/robots.txt",
                200,
                "Content-Type: text/plain",
                "User-agent: *\nDisallow:\nSitemap: " + site.address("/maps/all.xml") + "\nsitemap: "
                        + site.address("/maps/news.xml") + "\n");
        html("/", "", "");
        site.on("/maps/news.xml", 200, "Content-Type: text/xml", newsMap("ferry", "museum"));

        Findings findings = find("/");

        assertThat(paths(findings)).containsExactly("/maps/news.xml");
        assertThat(findings.feeds().get(0).format()).isEqualTo("site map");
        assertThat(findings.feeds().get(0).title()).isEqualTo("Harbour Post");
        assertThat(findings.feeds().get(0).entries()).isEqualTo(2);
        assertThat(site.asked("/maps/all.xml")).isZero();
    }

    @Test
    void anIndexOfPackedSiteMapsIsFollowed() throws IOException {
        html("/", "", "");
        StringBuilder index = new StringBuilder("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (int i = 0; i < 9; i++) {
            index.append("<sitemap><loc>")
                    .append(site.address("/maps/" + i + ".xml.gz"))
                    .append("</loc><lastmod>2026-11-1")
                    .append(i)
                    .append("</lastmod></sitemap>");
        }
        site.on("/sitemap-news.xml", 200, "Content-Type: text/xml", index + "</sitemapindex>");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(newsMap("ferry", "museum", "orchard").getBytes(StandardCharsets.UTF_8));
        }
        site.on(
                "/maps/8.xml.gz",
                (request, out) ->
                        MisbehavingSite.write(out, 200, "Content-Type: application/gzip", packed.toByteArray()));

        Findings findings = find("/");

        assertThat(paths(findings)).containsExactly("/sitemap-news.xml");
        assertThat(findings.feeds().get(0).entries()).isEqualTo(3);
        assertThat(site.requests.stream()
                        .filter(request -> request.path().startsWith("/maps/"))
                        .map(MisbehavingSite.Request::path))
                .containsExactly("/maps/8.xml.gz", "/maps/7.xml.gz", "/maps/6.xml.gz");
    }

    @Test
    void whereNothingIsFoundTheSentenceSaysWhatWasTried() {
        html("/", "", "<p>Welcome.</p>");

        Findings findings = find("/");

        assertThat(findings.feeds()).isEmpty();
        assertThat(findings.isCertain()).isFalse();
        assertThat(findings.sentence())
                .contains("No feed was found for " + site.address("/"))
                .contains("Tried: " + site.address("/") + ", /feed, /rss, ")
                .contains("/?feed=rss2")
                .contains("/sitemap-news.xml");
        assertThat(site.requests).hasSizeLessThanOrEqualTo(41);
    }

    @Test
    void aSiteThatSendsEveryAddressToItsFrontPageHasNoFeeds() {
        for (String path : List.of("/", "/feed", "/rss", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml")) {
            html(path, "", "<p>Welcome.</p>");
        }

        assertThat(find("/").feeds()).isEmpty();
    }

    @Test
    void aDeadAddressIsReportedAndItsSiteSearched() {
        html("/", "<link rel=alternate type='application/rss+xml' href='/new.xml'>", "");
        rss("/new.xml", "Harbour Post", "ferry");

        Findings findings = find("/old.xml");

        assertThat(findings.problem()).contains("404");
        assertThat(paths(findings)).containsExactly("/new.xml");
        assertThat(findings.isCertain()).as("another feed than was asked for").isFalse();
        assertThat(paths(finder.find("127.0.0.1:" + site.port() + "/old.xml")))
                .as("without a scheme")
                .containsExactly("/new.xml");
    }

    @Test
    void whatIsNoAddressIsSaidToBeNone() {
        for (String written : List.of("", "   ", "not an address", "javascript:alert(1)", "file:///etc/passwd")) {
            Findings findings = finder.find(written);

            assertThat(findings.feeds()).isEmpty();
            assertThat(findings.sentence()).contains("no web address");
        }
        assertThat(site.requests).isEmpty();
    }

    @Test
    void privateNetworksStayClosedToWhatASiteAnnounces() throws IOException {
        try (MisbehavingSite inside =
                new MisbehavingSite(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.2")))) {
            html(
                    "/",
                    "<link rel=alternate type='application/rss+xml' href='http://127.0.0.2:" + inside.port() + "/rss'>",
                    "");

            assertThat(find("/").feeds()).isEmpty();
            assertThat(inside.requests).isEmpty();
        }
    }
}
