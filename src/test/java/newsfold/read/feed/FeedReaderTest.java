package newsfold.read.feed;

import static newsfold.read.feed.InventedFeeds.entry;
import static newsfold.read.feed.InventedFeeds.item;
import static newsfold.read.feed.InventedFeeds.onlyEntry;
import static newsfold.read.feed.InventedFeeds.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import newsfold.read.Page;
import newsfold.read.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTest {

    @Test
    void oldRssAndCdfAreRead() throws UnreadableException {
        FeedDocument netscape = read("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                + " xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel><title>Quay</title></channel>"
                + "<item><title>Crane moved</title><link>https://quay.example/1</link></item></rdf:RDF>");
        assertThat(netscape.title()).isEqualTo("Quay");
        assertThat(netscape.entries()).extracting(FeedEntry::title).containsExactly("Crane moved");

        FeedDocument channels = read("<CHANNEL HREF='https://quay.example/' BASE='https://quay.example/all/'>"
                + "<TITLE>Quay</TITLE><ABSTRACT>All of it</ABSTRACT><CHANNEL><TITLE>Inner</TITLE>"
                + "<ITEM HREF='2' LASTMOD='2026-03-03T06:10Z'><TITLE>Lamp lit</TITLE></ITEM></CHANNEL></CHANNEL>");
        assertThat(channels.description()).isEqualTo("All of it");
        assertThat(channels.link()).hasToString("https://quay.example/");
        FeedEntry lamp = channels.entries().get(0);
        assertThat(lamp.link()).hasToString("https://quay.example/all/2");
        assertThat(lamp.updated()).isEqualTo(Instant.parse("2026-03-03T06:10:00Z"));
    }

    @Test
    void modulesFillWhatTheCoreLeavesOut() throws UnreadableException {
        FeedEntry read = onlyEntry(item("<media:title>Storm</media:title><guid>https://quay.example/storm</guid>"
                + "<dc:creator>Per Lund</dc:creator><dc:date>2026-03-03</dc:date><dc:subject>Weather</dc:subject>"
                + "<itunes:summary>Wind and rain</itunes:summary><content:encoded>&lt;p>All night&lt;/p></content:encoded>"
                + "<media:group><media:content url='/film.mp4' type='video/mp4'/>"
                + "<media:thumbnail url='/storm.jpg'/></media:group>"));
        assertThat(read.title()).isEqualTo("Storm");
        assertThat(read.link()).hasToString("https://quay.example/storm");
        assertThat(read.author()).isEqualTo("Per Lund");
        assertThat(read.published()).isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
        assertThat(read.tags()).containsExactly("Weather");
        assertThat(read.summary()).isEqualTo("Wind and rain");
        assertThat(read.content()).isEqualTo("<p>All night</p>");
        assertThat(read.enclosure()).hasToString("https://courier.example/film.mp4");
        assertThat(read.image()).hasToString("https://courier.example/storm.jpg");
    }

    @Test
    void elementsOfUnknownFamiliesAreNotTakenForTheFeedsOwn() throws UnreadableException {
        FeedEntry read = onlyEntry(item("<x:description xmlns:x='urn:shop'>Buy now</x:description>"
                + "<image><title>Logo</title><link>https://ads.example/</link></image>"
                + "<description>Right</description><title>Right too</title>"));
        assertThat(read.summary()).isEqualTo("Right");
        assertThat(read.title()).isEqualTo("Right too");
        assertThat(read.link()).isNull();
    }

    @Test
    void theOriginOfAReprintIsNamed() throws UnreadableException {
        assertThat(onlyEntry(item("<source url='https://mail.example/rss'>Valley Mail</source>"))
                        .source())
                .isEqualTo("Valley Mail");
        assertThat(onlyEntry(entry("<source><title>Valley Mail</title></source><title>T</title>"))
                        .source())
                .isEqualTo("Valley Mail");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ann Lee                          | Ann Lee
            desk@quay.example (Ann Lee)      | Ann Lee
            Ann Lee (desk@quay.example)      | Ann Lee
            Ann Lee &lt;desk@quay.example>   | Ann Lee
            Ann Lee <desk@quay.example>      | Ann Lee
            Ann Lee (Valley Mail)            | Ann Lee (Valley Mail)
            desk@quay.example                | desk@quay.example
            """)
    void authorsAreNames(String written, String name) throws UnreadableException {
        assertThat(onlyEntry(item("<author>" + written + "</author>")).author()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 &gt; 1                              | 2 > 1
            Fish &amp;amp; chips                  | Fish & chips
            &lt;b&gt;Bold&lt;/b&gt; words         | Bold words
            <![CDATA[<em>Fish</em> &amp; chips]]> | Fish & chips
            <![CDATA[<![CDATA[Twice]]]]>          | Twice
            Live <b>now</b>                       | Live now
            """)
    void titlesArePlainText(String written, String title) throws UnreadableException {
        assertThat(onlyEntry(item("<title>" + written + "</title>")).title()).isEqualTo(title);
    }

    @Test
    void textsOfAtomFollowTheirType() throws UnreadableException {
        assertThat(onlyEntry(entry("<summary type='text'>if a &lt;b&gt; c</summary>"))
                        .summary())
                .isEqualTo("if a &lt;b&gt; c");
        assertThat(onlyEntry(entry("<summary type='html'>a &lt;b&gt;c&lt;/b&gt;</summary>"))
                        .summary())
                .isEqualTo("a <b>c</b>");
        String xhtml = "<content type='xhtml'><x:div xmlns:x='http://www.w3.org/1999/xhtml'>a &lt; <x:b>c</x:b>"
                + "<x:br/>d</x:div></content>";
        assertThat(onlyEntry(entry(xhtml)).content()).isEqualTo("a &lt; <b>c</b><br>d");
        String base64 = Base64.getEncoder().encodeToString("<p>Fähre</p>".getBytes(StandardCharsets.UTF_8));
        assertThat(onlyEntry(entry("<content type='text/html' mode='base64'>" + base64 + "</content>"))
                        .content())
                .isEqualTo("<p>Fähre</p>");
    }

    @Test
    void addressesAreResolvedAgainstTheNearestBase() throws UnreadableException {
        FeedDocument feed = read("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='/a/'><link href='home'/>"
                + "<entry xml:base='b/'><link rel='self' href='no'/><link type='application/pdf' href='pdf'/>"
                + "<link type='text/html' href='?page=1'/><link rel='enclosure' href='../song.mp3'/>"
                + "<content type='html'>&lt;a href='c'&gt;x&lt;/a&gt;</content></entry>"
                + "<entry xml:base='javascript:alert(1)'><link href='d e'/></entry></feed>");
        assertThat(feed.link()).hasToString("https://courier.example/a/home");
        FeedEntry first = feed.entries().get(0);
        assertThat(first.link()).hasToString("https://courier.example/a/b/?page=1");
        assertThat(first.enclosure()).hasToString("https://courier.example/a/song.mp3");
        assertThat(first.content()).isEqualTo("<a href=\"https://courier.example/a/b/c\">x</a>");
        assertThat(feed.entries().get(1).link()).hasToString("https://courier.example/a/d%20e");
    }

    @Test
    void scriptsAndHandlersDoNotPass() throws UnreadableException {
        FeedEntry read = onlyEntry(item("<link>javascript:alert(1)</link><description><![CDATA["
                + "<p onclick='x()'>Safe <script>bad()</script><a href=' JavaScript:bad()'>link</a>"
                + "<iframe src='https://ads.example'>in <b>words</b></iframe><object data=x>kept</object>"
                + "<style>p{}</style><!-- cut <p>off]]></description>"));
        assertThat(read.link()).isNull();
        assertThat(read.summary())
                .contains("Safe", "<a>link</a>", "in <b>words</b>", "kept", "off")
                .doesNotContain("bad", "onclick", "script", "iframe", "style", "ads.example");
    }

    @Test
    void jsonFeedsAreRead() throws UnreadableException {
        FeedDocument feed = read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Quay", "home_page_url": "https://quay.example/",
                 "language": "da", "authors": [{"name": "The desk"}], "items": [
                  {"id": "1", "url": "/one", "title": "Crane <moved>", "content_html": "<p>By <b>night</b></p>",
                   "summary": "2 < 3", "date_published": "2026-03-03T06:10:00+01:00", "tags": ["harbour", "harbour", "work"],
                   "image": "crane.jpg", "author": {"name": "Ida Holm"},
                   "attachments": [{"url": "a.mp3", "mime_type": "audio/mpeg"}, {"url": "b.mp3"}], "_x": {"y": [1, {"id": 9}]}},
                  {"id": 2, "external_url": "https://mail.example/x", "content_text": "A & B"}]}
                """);
        assertThat(feed.title()).isEqualTo("Quay");
        assertThat(feed.language()).isEqualTo("da");
        FeedEntry crane = feed.entries().get(0);
        assertThat(crane.link()).hasToString("https://courier.example/one");
        assertThat(crane.title()).isEqualTo("Crane <moved>");
        assertThat(crane.summary()).isEqualTo("2 &lt; 3");
        assertThat(crane.author()).isEqualTo("Ida Holm");
        assertThat(crane.tags()).containsExactly("harbour", "work");
        assertThat(crane.enclosure()).hasToString("https://courier.example/feeds/a.mp3");
        assertThat(crane.published()).isEqualTo(Instant.parse("2026-03-03T05:10:00Z"));
        FeedEntry second = feed.entries().get(1);
        assertThat(second.id()).isEqualTo("2");
        assertThat(second.link()).hasToString("https://mail.example/x");
        assertThat(second.content()).isEqualTo("A &amp; B");
        assertThat(second.author()).isEqualTo("The desk");
    }

    @Test
    void aJsonFeedCutOffKeepsItsWholeItems() throws UnreadableException {
        FeedDocument feed = read("{\"title\":\"Quay\",\"items\":[{\"id\":\"1\",\"title\":\"One\"},{\"id\":\"2\",\"tit");
        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("One");
    }

    @Test
    void aFileResolvesAgainstTheSiteItStandsFor() throws UnreadableException {
        String feed = "<rss><channel><link>https://quay.example/</link><item><link>/one</link></item></channel></rss>";
        Page file = new Page(null, null, feed.getBytes(StandardCharsets.UTF_8), null);
        assertThat(new FeedReader().read(file).entries().get(0).link()).hasToString("https://quay.example/one");
    }

    @Test
    void aFeedMayAnnounceNothing() throws UnreadableException {
        assertThat(read("<rss><channel><title>Quiet</title></channel></rss>").entries())
                .isEmpty();
        assertThat(read("<?xml version='1.0'?><!-- nothing today -->").entries())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE html><html><title>Quay</title></html> | web page
            <opml><body/></opml>                            | OPML
            <svg/>                                          | <svg>
            All is well.                                    | no markup
            {"a": 1}                                        | no items
            {nonsense                                       | broken
            ' '                                             | empty
            """)
    void whatIsNoFeedIsCalledByItsName(String text, String named) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(named);
    }
}
