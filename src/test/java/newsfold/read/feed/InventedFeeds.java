package newsfold.read.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import newsfold.read.Page;
import newsfold.read.UnreadableException;

/**
 * One morning of an invented paper, the Harbour Courier, announced in four dialects. The entries are the same in each:
 * accents, an ampersand, a link, a day, a body in HTML.
 */
public final class InventedFeeds {
    static final URI ADDRESS = URI.create("https://courier.example/feeds/morning");
    static final List<String> TITLES =
            List.of("Ferry to Østmark sails again", "Mayor & council agree on café hours", "Rain ends a dry month");
    static final List<URI> LINKS = List.of(
            URI.create("https://courier.example/ferry"),
            URI.create("https://courier.example/cafe?hours=1&day=2"),
            URI.create("https://courier.example/rain"));

    static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel>
              <title>Harbour Courier</title>
              <link>https://courier.example/</link>
              <description>News from the quay</description>
              <item>
                <title>Ferry to Østmark sails again</title>
                <link>https://courier.example/ferry</link>
                <pubDate>Tue, 03 Mar 2026 06:10:00 +0100</pubDate>
                <dc:creator>Ida Holm</dc:creator>
                <description>&lt;p&gt;The first crossing left at six.&lt;/p&gt;</description>
              </item>
              <item>
                <title>Mayor &amp; council agree on café hours</title>
                <link>https://courier.example/cafe?hours=1&amp;day=2</link>
                <pubDate>Tue, 03 Mar 2026 07:25:00 +0100</pubDate>
                <description>&lt;p&gt;Terraces may stay open until ten.&lt;/p&gt;</description>
              </item>
              <item>
                <title>Rain ends a dry month</title>
                <link>https://courier.example/rain</link>
                <pubDate>Tue, 03 Mar 2026 08:00:00 +0100</pubDate>
                <description>&lt;p&gt;Farmers had waited since January.&lt;/p&gt;</description>
              </item>
            </channel>
            </rss>
            """;

    static final String ATOM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
              <title>Harbour Courier</title>
              <link href="https://courier.example/"/>
              <subtitle>News from the quay</subtitle>
              <entry>
                <title>Ferry to Østmark sails again</title>
                <link rel="alternate" href="https://courier.example/ferry"/>
                <published>2026-03-03T06:10:00+01:00</published>
                <author><name>Ida Holm</name></author>
                <summary type="html">&lt;p&gt;The first crossing left at six.&lt;/p&gt;</summary>
              </entry>
              <entry>
                <title>Mayor &amp; council agree on café hours</title>
                <link rel="alternate" href="https://courier.example/cafe?hours=1&amp;day=2"/>
                <published>2026-03-03T07:25:00+01:00</published>
                <summary type="html">&lt;p&gt;Terraces may stay open until ten.&lt;/p&gt;</summary>
              </entry>
              <entry>
                <title>Rain ends a dry month</title>
                <link rel="alternate" href="https://courier.example/rain"/>
                <published>2026-03-03T08:00:00+01:00</published>
                <summary type="html">&lt;p&gt;Farmers had waited since January.&lt;/p&gt;</summary>
              </entry>
            </feed>
            """;

    static final String RDF = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://courier.example/">
              <title>Harbour Courier</title>
              <link>https://courier.example/</link>
              <description>News from the quay</description>
              <items><rdf:Seq><rdf:li rdf:resource="https://courier.example/ferry"/></rdf:Seq></items>
            </channel>
            <item rdf:about="https://courier.example/ferry">
              <title>Ferry to Østmark sails again</title>
              <link>https://courier.example/ferry</link>
              <dc:date>2026-03-03T06:10+01:00</dc:date>
              <dc:creator>Ida Holm</dc:creator>
              <description>&lt;p&gt;The first crossing left at six.&lt;/p&gt;</description>
            </item>
            <item rdf:about="https://courier.example/cafe">
              <title>Mayor &amp; council agree on café hours</title>
              <link>https://courier.example/cafe?hours=1&amp;day=2</link>
              <dc:date>2026-03-03T07:25+01:00</dc:date>
              <description>&lt;p&gt;Terraces may stay open until ten.&lt;/p&gt;</description>
            </item>
            <item rdf:about="https://courier.example/rain">
              <title>Rain ends a dry month</title>
              <link>https://courier.example/rain</link>
              <dc:date>2026-03-03T08:00+01:00</dc:date>
              <description>&lt;p&gt;Farmers had waited since January.&lt;/p&gt;</description>
            </item>
            </rdf:RDF>
            """;

    static final String JSON = """
            {
              "version": "https://jsonfeed.org/version/1.1",
              "title": "Harbour Courier",
              "home_page_url": "https://courier.example/",
              "description": "News from the quay",
              "items": [
                {
                  "id": "1",
                  "title": "Ferry to Østmark sails again",
                  "url": "https://courier.example/ferry",
                  "date_published": "2026-03-03T06:10:00+01:00",
                  "authors": [{"name": "Ida Holm"}],
                  "content_html": "<p>The first crossing left at six.</p>"
                },
                {
                  "id": "2",
                  "title": "Mayor & council agree on café hours",
                  "url": "https://courier.example/cafe?hours=1&day=2",
                  "date_published": "2026-03-03T07:25:00+01:00",
                  "content_html": "<p>Terraces may stay open until ten.</p>"
                },
                {
                  "id": "3",
                  "title": "Rain ends a dry month",
                  "url": "https://courier.example/rain",
                  "date_published": "2026-03-03T08:00:00+01:00",
                  "content_html": "<p>Farmers had waited since January.</p>"
                }
              ]
            }
            """;

    private InventedFeeds() {}

    static Stream<String> dialects() {
        return Stream.of(RSS, ATOM, RDF);
    }

    static Page page(String markup) {
        return new Page(ADDRESS, null, markup.getBytes(StandardCharsets.UTF_8), null);
    }

    static FeedDocument read(String markup) throws UnreadableException {
        return new FeedReader().read(page(markup));
    }

    static FeedEntry onlyEntry(String markup) throws UnreadableException {
        return read(markup).entries().get(0);
    }

    /** An RSS feed with one item of these parts. */
    static String item(String parts) {
        return "<rss xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:media='http://search.yahoo.com/mrss/'"
                + " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
                + " xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:a10='http://www.w3.org/2005/Atom'>"
                + "<channel><item>" + parts + "</item></channel></rss>";
    }

    /** An Atom feed with one entry of these parts. */
    static String entry(String parts) {
        return "<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + parts + "</entry></feed>";
    }
}
