package newsfold.read.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import newsfold.read.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One announcement in every version of every dialect: the crane on the quay was moved. */
class FeedDialectsTest {
    private static final String CORE = "<title>Crane moved</title><link>https://quay.example/crane</link>"
            + "<description>By &lt;b>night&lt;/b></description>";
    private static final String CHANNEL =
            "<title>Quay</title><link>https://quay.example/</link><description>All of it</description>";
    private static final String DATE = "<pubDate>Tue, 03 Mar 2026 06:10:05 +0100</pubDate>";
    private static final String RDF = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='%s'"
            + " xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>%s</channel><item>%s</item></rdf:RDF>";

    static Stream<Arguments> versions() {
        String dcDate = "<dc:date>2026-03-03T06:10:05+01:00</dc:date>";
        String atom = "<link rel='alternate' type='text/html' href='https://quay.example/'/><title>Quay</title>";
        String atomEntry = "<title>Crane moved</title><link rel='alternate' href='https://quay.example/crane'/>";
        String html = "By &lt;b>night&lt;/b>";
        return Stream.of(
                Arguments.of(
                        "RSS 0.90", RDF.formatted("http://my.netscape.com/rdf/simple/0.9/", CHANNEL, CORE + dcDate)),
                Arguments.of(
                        "RSS 0.91 (Netscape)",
                        "<!DOCTYPE rss SYSTEM 'http://my.netscape.com/publish/formats/rss-0.91.dtd'>"
                                + "<rss version='0.91'><channel>" + CHANNEL + "<item>" + CORE + DATE
                                + "</item></channel></rss>"),
                Arguments.of(
                        "RSS 0.92",
                        "<rss version='0.92'><channel>" + CHANNEL + "<item>" + CORE + DATE
                                + "<enclosure url='/a.mp3' length='1' type='audio/mpeg'/></item></channel></rss>"),
                Arguments.of(
                        "RSS 0.93 with items beside the channel",
                        "<rss version='0.93'><channel>" + CHANNEL + "</channel><item>" + CORE + DATE + "</item></rss>"),
                Arguments.of("RSS 1.0", RDF.formatted("http://purl.org/rss/1.0/", CHANNEL, CORE + dcDate)),
                Arguments.of(
                        "RSS 1.1",
                        "<Channel xmlns='http://purl.org/net/rss1.1#'>" + CHANNEL + "<items><item>" + CORE + DATE
                                + "</item></items></Channel>"),
                Arguments.of(
                        "RSS 2.0",
                        "<rss version='2.0'><channel>" + CHANNEL + "<item>" + CORE + DATE
                                + "<guid isPermaLink='false'>7</guid></item></channel></rss>"),
                Arguments.of(
                        "RSS 2.0 with Atom in it",
                        "<rss version='2.0' xmlns:a='http://www.w3.org/2005/Atom'><channel>"
                                + "<a:link rel='self' href='https://quay.example/feed'/>" + CHANNEL + "<item>" + CORE
                                + "<a:published>2026-03-03T06:10:05+01:00</a:published><a:link rel='related' href='/x'/></item></channel></rss>"),
                Arguments.of(
                        "RSS 2.0 in a namespace",
                        "<rss version='2.0' xmlns='http://backend.userland.com/rss2'><channel>" + CHANNEL + "<item>"
                                + CORE + DATE + "</item></channel></rss>"),
                Arguments.of(
                        "Atom 0.3",
                        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'>" + atom + "<tagline>All of it</tagline>"
                                + "<entry>" + atomEntry + "<issued>2026-03-03T06:10:05+01:00</issued>"
                                + "<summary type='text/html' mode='escaped'>" + html + "</summary></entry></feed>"),
                Arguments.of(
                        "Atom 1.0",
                        "<feed xmlns='http://www.w3.org/2005/Atom'>" + atom + "<subtitle>All of it</subtitle>"
                                + "<entry>" + atomEntry + "<published>2026-03-03T06:10:05+01:00</published>"
                                + "<summary type='html'>" + html + "</summary></entry></feed>"),
                Arguments.of(
                        "Atom 1.0 under a prefix",
                        "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>Quay</a:title>"
                                + "<a:link href='https://quay.example/'/><a:subtitle>All of it</a:subtitle><a:entry>"
                                + "<a:title>Crane moved</a:title><a:link href='https://quay.example/crane'/>"
                                + "<a:published>2026-03-03T06:10:05+01:00</a:published><a:summary type='html'>" + html
                                + "</a:summary></a:entry></a:feed>"),
                Arguments.of(
                        "JSON Feed 1.0",
                        "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"Quay\","
                                + "\"home_page_url\":\"https://quay.example/\",\"description\":\"All of it\",\"items\":[{\"id\":7,"
                                + "\"title\":\"Crane moved\",\"url\":\"https://quay.example/crane\",\"content_html\":\"By <b>night</b>\","
                                + "\"date_published\":\"2026-03-03T06:10:05+01:00\"}]}"),
                Arguments.of(
                        "CDF",
                        "<CHANNEL HREF='https://quay.example/'><TITLE>Quay</TITLE><ABSTRACT>All of it</ABSTRACT>"
                                + "<ITEM HREF='https://quay.example/crane' LASTMOD='2026-03-03T06:10:05+01:00'><TITLE>Crane moved</TITLE>"
                                + "<ABSTRACT>" + html + "</ABSTRACT></ITEM></CHANNEL>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("versions")
    void everyVersionIsRead(String version, String markup) throws UnreadableException {
        FeedDocument feed = InventedFeeds.read(markup);
        assertThat(feed.title()).isEqualTo("Quay");
        assertThat(feed.link()).hasToString("https://quay.example/");
        assertThat(feed.description() == null ? "All of it" : feed.description())
                .isEqualTo("All of it");
        assertThat(feed.entries()).hasSize(1);
        FeedEntry crane = feed.entries().get(0);
        assertThat(crane.title()).isEqualTo("Crane moved");
        assertThat(crane.link()).hasToString("https://quay.example/crane");
        assertThat(crane.summary() == null ? crane.content() : crane.summary()).isEqualTo("By <b>night</b>");
        assertThat(crane.published() == null ? crane.updated() : crane.published())
                .isEqualTo(Instant.parse("2026-03-03T05:10:05Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            <content>x &lt;b>y&lt;/b></content>                                         | x <b>y</b>
            <content type='text/plain'>x &lt;b>y&lt;/b></content>                       | x &lt;b&gt;y&lt;/b&gt;
            <content type='text/html' mode='escaped'>x &lt;b>y&lt;/b></content>         | x <b>y</b>
            <content mode='escaped'><![CDATA[x <b>y</b>]]></content>                    | x <b>y</b>
            <content type='application/xhtml+xml' mode='xml'><div xmlns='http://www.w3.org/1999/xhtml'>x <b>y</b></div></content> | x <b>y</b>
            <content mode='xml'>x <b>y</b></content>                                    | x <b>y</b>
            <content type='text/html' mode='base64'>BASE64</content>                    | x <b>y</b>
            <content type='text/plain' mode='base64'>BASE64</content>                   | x &lt;b&gt;y&lt;/b&gt;
            """)
    void oldAtomSaysHowItsTextIsWrapped(String content, String expected) throws UnreadableException {
        String base64 = Base64.getEncoder().encodeToString("x <b>y</b>".getBytes(StandardCharsets.UTF_8));
        FeedEntry entry = InventedFeeds.onlyEntry("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry>"
                + content.replace("BASE64", base64) + "</entry></feed>");
        assertThat(entry.content()).isEqualTo(expected);
    }

    @Test
    void theFeedTellsItsLanguagePictureAndAddresses() throws UnreadableException {
        FeedDocument feed = InventedFeeds.read(
                "<rss xmlns:atom='http://www.w3.org/2005/Atom'"
                        + " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' xml:lang='fr'><channel><language>en_us</language>"
                        + "<image><title>Logo</title><url>/logo.png</url><link>https://ads.example/</link></image>"
                        + "<itunes:image href='/cover.jpg'/><atom:link rel='self' href='https://quay.example/feed'/>"
                        + "<atom:link rel='next' href='?page=2'/><atom:link rel='hub' href='https://hub.example/'/>"
                        + "<atom:link rel='hub' href='https://hub2.example/'/><link>https://quay.example/</link>"
                        + "<managingEditor>editor@quay.example (Ed Itor)</managingEditor><item><title>x</title></item></channel></rss>");
        assertThat(feed.language()).isEqualTo("en-US");
        assertThat(feed.image()).hasToString("https://courier.example/logo.png");
        assertThat(feed.link()).hasToString("https://quay.example/");
        assertThat(feed.addresses().self()).hasToString("https://quay.example/feed");
        assertThat(feed.addresses().next()).hasToString("https://courier.example/feeds/morning?page=2");
        assertThat(feed.addresses().hubs())
                .containsExactly(URI.create("https://hub.example/"), URI.create("https://hub2.example/"));
        // who runs the paper has not written what is in it
        assertThat(feed.entries().get(0).author()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            <rss xml:lang='de-AT'><channel><item/></channel></rss>                                          | de-AT
            <feed xmlns='http://www.w3.org/2005/Atom' xml:lang='pt-br'><entry/></feed>                       | pt-BR
            <rss><channel><dc:language>nb</dc:language><item/></channel></rss>                              | nb
            <rss><channel><language>English</language><item/></channel></rss>                               |
            <rss><channel><language> </language><item/></channel></rss>                                     |
            {"version":"https://jsonfeed.org/version/1.1","language":"da-DK","items":[]}                     | da-DK
            """)
    void theLanguageIsACode(String feed, String language) throws UnreadableException {
        assertThat(InventedFeeds.read(feed).language()).isEqualTo(language);
    }

    @Test
    void jsonNamesHubsAuthorsAndPictures() throws UnreadableException {
        FeedDocument feed = InventedFeeds.read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Quay", "feed_url": "/feed.json", "next_url": "?p=2",
                 "icon": "/icon.png", "favicon": "/small.png", "hubs": [{"type": "WebSub", "url": "https://hub.example/"}, {"type": "x"}],
                 "author": {"name": "Old desk"}, "authors": [{"url": "https://quay.example/ann"}, {"name": "Ann Lee"}],
                 "items": [{"id": "1", "banner_image": "/b.jpg", "external_url": "https://mail.example/x", "authors": []},
                           {"id": "2", "url": "https://quay.example/2", "external_url": "https://mail.example/y",
                            "authors": [{"name": "Per Lund"}, {"name": "Ida Holm"}]}]}
                """);
        assertThat(feed.image()).hasToString("https://courier.example/icon.png");
        assertThat(feed.addresses().self()).hasToString("https://courier.example/feed.json");
        assertThat(feed.addresses().next()).hasToString("https://courier.example/feeds/morning?p=2");
        assertThat(feed.addresses().hubs()).containsExactly(URI.create("https://hub.example/"));
        FeedEntry first = feed.entries().get(0);
        assertThat(first.author()).isEqualTo("Ann Lee");
        assertThat(first.link()).hasToString("https://mail.example/x");
        assertThat(first.image()).hasToString("https://courier.example/b.jpg");
        FeedEntry second = feed.entries().get(1);
        assertThat(second.author()).isEqualTo("Per Lund");
        assertThat(second.link()).hasToString("https://quay.example/2");
    }

    @Test
    void modulesThatSayNothingOfTheArticleArePassedOver() throws UnreadableException {
        FeedEntry entry = InventedFeeds.onlyEntry("<feed xmlns='http://www.w3.org/2005/Atom'"
                + " xmlns:thr='http://purl.org/syndication/thread/1.0' xmlns:georss='http://www.georss.org/georss'"
                + " xmlns:slash='http://purl.org/rss/1.0/modules/slash/' xmlns:wfw='http://wellformedweb.org/CommentAPI/'>"
                + "<entry><thr:in-reply-to href='https://other.example/'/><georss:point>1 2</georss:point>"
                + "<georss:featurename>Harbour</georss:featurename><slash:comments>7</slash:comments>"
                + "<wfw:commentRss>https://quay.example/comments</wfw:commentRss><thr:total>3</thr:total>"
                + "<link rel='replies' href='https://quay.example/replies'/><title>Crane moved</title></entry></feed>");
        assertThat(entry)
                .isEqualTo(new FeedEntry(
                        "Crane moved",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        java.util.List.of()));
    }

    @Test
    void theWidestPictureIsTaken() throws UnreadableException {
        assertThat(InventedFeeds.onlyEntry(InventedFeeds.item("<media:thumbnail url='/s.jpg' width='90'/>"
                                + "<media:group><media:content url='/film.mp4' type='video/mp4' width='1920'/>"
                                + "<media:content url='/l.jpg' medium='image' width='1200'/>"
                                + "<media:content url='/m.jpg' width='600'/></media:group>"))
                        .image())
                .hasToString("https://courier.example/l.jpg");
        assertThat(InventedFeeds.onlyEntry(InventedFeeds.item("<media:content url='/plain.webp?x=1'/>"))
                        .image())
                .hasToString("https://courier.example/plain.webp?x=1");
    }

    @Test
    void aReprintIsByTheAuthorOfTheFeedItCameFrom() throws UnreadableException {
        FeedDocument feed =
                InventedFeeds.read("<feed xmlns='http://www.w3.org/2005/Atom'><author><name>Planet</name></author>"
                        + "<entry><title>a</title><source><title>Valley Mail</title><author><name>Per Lund</name></author></source></entry>"
                        + "<entry><title>b</title></entry></feed>");
        assertThat(feed.entries()).extracting(FeedEntry::author).containsExactly("Per Lund", "Planet");
        assertThat(feed.entries()).extracting(FeedEntry::source).containsExactly("Valley Mail", null);
        FeedEntry derived = InventedFeeds.onlyEntry(InventedFeeds.item("<dc:source>Valley Mail</dc:source>"));
        assertThat(derived.source()).isEqualTo("Valley Mail");
        FeedEntry address =
                InventedFeeds.onlyEntry(InventedFeeds.item("<dc:source>https://mail.example/1</dc:source>"));
        assertThat(address.source()).isNull();
    }
}
