package newsfold.read.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import newsfold.read.Page;
import newsfold.read.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Site maps of an invented paper, read as feeds. */
class SiteMapTest {
    private static final URI ADDRESS = URI.create("https://courier.example/maps/news.xml");

    static final String NEWS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
                xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url>
                <loc>https://courier.example/ferry-to-ostmark?a=1&amp;b=2</loc>
                <lastmod>2026-03-03T07:00:00+01:00</lastmod>
                <news:news>
                  <news:publication><news:name>Harbour Courier</news:name><news:language>da</news:language></news:publication>
                  <news:publication_date>2026-03-03T06:10:00+01:00</news:publication_date>
                  <news:title>Ferry to Østmark &amp; back sails again</news:title>
                  <news:keywords>ferry, Østmark , ferry</news:keywords>
                </news:news>
                <image:image><image:loc>/pictures/ferry.jpg</image:loc><image:title>The ferry</image:title></image:image>
              </url>
              <url>
                <loc>https://courier.example/rain-ends-dry-month</loc>
                <news:news>
                  <news:publication><news:name>Harbour Courier</news:name><news:language>da</news:language></news:publication>
                  <news:publication_date>2026-03-03</news:publication_date>
                  <news:title>Rain ends a dry month</news:title>
                </news:news>
              </url>
              <url>
                <loc>https://courier.example/mail-story-told-again</loc>
                <news:news>
                  <news:publication><news:name>Valley Mail</news:name><news:language>en</news:language></news:publication>
                  <news:title>Told again</news:title>
                </news:news>
              </url>
              <url><loc>https://courier.example/weather</loc></url>
            </urlset>
            """;

    static final String INDEX = """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <sitemap><loc>https://courier.example/maps/2025.xml.gz</loc></sitemap>
              <sitemap><loc>https://courier.example/maps/2026-02.xml</loc><lastmod>2026-02-28</lastmod></sitemap>
              <sitemap><loc>/maps/2026-03.xml</loc><lastmod>2026-03-03T06:10:00Z</lastmod></sitemap>
              <sitemap><loc>javascript:alert(1)</loc></sitemap>
            </sitemapindex>
            """;

    private static FeedDocument read(String map) throws UnreadableException {
        return new FeedReader().read(new Page(ADDRESS, null, map.getBytes(StandardCharsets.UTF_8), null));
    }

    @Test
    void aNewsSiteMapIsAFeed() throws UnreadableException {
        FeedDocument feed = read(NEWS);

        assertThat(feed.title()).isEqualTo("Harbour Courier");
        assertThat(feed.language()).isEqualTo("da");
        assertThat(feed.link()).hasToString("https://courier.example/");
        assertThat(feed.entries()).hasSize(3);
        FeedEntry ferry = feed.entries().get(0);
        assertThat(ferry.title()).isEqualTo("Ferry to Østmark & back sails again");
        assertThat(ferry.link()).hasToString("https://courier.example/ferry-to-ostmark?a=1&b=2");
        assertThat(ferry.id()).isEqualTo("https://courier.example/ferry-to-ostmark?a=1&b=2");
        assertThat(ferry.published()).isEqualTo(Instant.parse("2026-03-03T05:10:00Z"));
        assertThat(ferry.updated()).isEqualTo(Instant.parse("2026-03-03T06:00:00Z"));
        assertThat(ferry.image()).hasToString("https://courier.example/pictures/ferry.jpg");
        assertThat(ferry.tags()).containsExactly("ferry", "Østmark");
        assertThat(ferry.source()).isNull();
        assertThat(feed.entries().get(2).source()).isEqualTo("Valley Mail");
        assertThat(feed.siteMaps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "news:", // the namespace is not declared
                "n:", // under another prefix
                "</url>", // end tags forgotten
                "</loc>", "prolog", "tail", "upper"
            })
    void aDamagedSiteMapLosesNoArticle(String damage) throws UnreadableException {
        String map =
                switch (damage) {
                    case "news:" -> NEWS.replaceAll("xmlns:(news|image)=\"[^\"]*\"", "");
                    case "n:" -> NEWS.replace("news:", "n:").replace("xmlns:news", "xmlns:n");
                    case "prolog" -> "\n Warning: no cache\n" + NEWS;
                    case "tail" -> NEWS.substring(0, NEWS.indexOf("</urlset>")) + "<url><loc>https://cour";
                    case "upper" -> NEWS.replace("<url>", "<URL>").replace("</loc>", "</LOC>");
                    default -> NEWS.replace(damage, "");
                };
        FeedDocument feed = read(map);
        assertThat(feed.entries())
                .extracting(FeedEntry::title)
                .containsExactly("Ferry to Østmark & back sails again", "Rain ends a dry month", "Told again");
        assertThat(feed.entries())
                .extracting(entry -> String.valueOf(entry.link()))
                .containsExactly(
                        "https://courier.example/ferry-to-ostmark?a=1&b=2",
                        "https://courier.example/rain-ends-dry-month",
                        "https://courier.example/mail-story-told-again");
    }

    @Test
    void aPlainSiteMapAnnouncesTheArticlesThatChangedNewestFirst() throws UnreadableException {
        FeedDocument feed = read("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                  <url><loc>https://courier.example/</loc><lastmod>2026-03-03T09:00:00Z</lastmod></url>
                  <url><loc>https://courier.example/sport</loc><lastmod>2026-03-03T09:00:00Z</lastmod></url>
                  <url><loc>https://courier.example/old-crane-comes-down</loc><lastmod>2026-03-01</lastmod></url>
                  <url><loc>https://courier.example/2026/03/03/ferry</loc><lastmod>2026-03-03</lastmod></url>
                  <url><loc>https://courier.example/news/1234567.html</loc><lastmod>2026-03-02T10:00:00Z</lastmod></url>
                  <url><loc>https://courier.example/nobody-knows-when-it-changed</loc></url>
                </urlset>
                """);
        assertThat(feed.entries())
                .extracting(entry -> String.valueOf(entry.link()))
                .containsExactly(
                        "https://courier.example/2026/03/03/ferry",
                        "https://courier.example/news/1234567.html",
                        "https://courier.example/old-crane-comes-down");
        assertThat(feed.entries()).allSatisfy(entry -> {
            assertThat(entry.title()).isNull();
            assertThat(entry.published()).isNull();
            assertThat(entry.updated()).isNotNull();
        });
    }

    @Test
    void anIndexListsItsSiteMapsNewestFirst() throws UnreadableException {
        FeedDocument feed = read(INDEX);
        assertThat(feed.entries()).isEmpty();
        assertThat(feed.siteMaps())
                .containsExactly(
                        new SiteMapLink(
                                URI.create("https://courier.example/maps/2026-03.xml"),
                                Instant.parse("2026-03-03T06:10:00Z")),
                        new SiteMapLink(
                                URI.create("https://courier.example/maps/2026-02.xml"),
                                Instant.parse("2026-02-28T00:00:00Z")),
                        new SiteMapLink(URI.create("https://courier.example/maps/2025.xml.gz"), null));
    }

    @Test
    void anEmptySiteMapAnnouncesNothing() throws UnreadableException {
        assertThat(read("<urlset/>").entries()).isEmpty();
        assertThat(read("<sitemapindex></sitemapindex>").siteMaps()).isEmpty();
    }

    @Test
    void oneOfManyPagesIsNotReadForever() throws UnreadableException {
        StringBuilder map = new StringBuilder("<urlset>");
        for (int i = 0; i < 20_000; i++) {
            map.append("<url><loc>/a-b-c-").append(i).append("</loc><lastmod>2026-03-03</lastmod></url>");
        }
        assertThat(read(map.append("</urlset>").toString()).entries()).hasSize(1000);
    }
}
