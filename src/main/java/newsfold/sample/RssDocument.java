package newsfold.sample;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;

/** RSS as its three common generations write it: 0.91 and 0.92 have no dates for items, 2.0 has all. */
final class RssDocument {
    private final FeedFormat format;
    private final XmlDocument xml;

    private RssDocument(FeedFormat format, String charset) throws XMLStreamException {
        this.format = format;
        this.xml = new XmlDocument(charset);
    }

    static byte[] write(FeedFormat format, FeedChannel channel, String charset) throws XMLStreamException {
        RssDocument document = new RssDocument(format, charset);
        switch (format) {
            case RSS_091 -> document.rss(channel, "0.91");
            case RSS_092 -> document.rss(channel, "0.92");
            default ->
                document.rss(
                        channel,
                        "2.0",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:content",
                        "http://purl.org/rss/1.0/modules/content/",
                        "xmlns:atom",
                        "http://www.w3.org/2005/Atom");
        }
        return document.xml.bytes();
    }

    private void rss(FeedChannel channel, String version, String... namespaces) throws XMLStreamException {
        String[] attributes = new String[namespaces.length + 2];
        attributes[0] = "version";
        attributes[1] = version;
        System.arraycopy(namespaces, 0, attributes, 2, namespaces.length);
        xml.element("rss", () -> xml.element("channel", () -> channel(channel)), attributes);
    }

    private void channel(FeedChannel channel) throws XMLStreamException {
        xml.text("title", channel.title());
        xml.text("link", channel.link());
        xml.text("description", channel.description());
        xml.text("language", "en");
        if (format == FeedFormat.RSS_2) {
            xml.empty("atom:link", "rel", "self", "type", format.mediaType(), "href", channel.self());
            xml.text("lastBuildDate", date(channel.updated()));
            xml.text("ttl", "30");
        }
        for (FeedItem item : channel.items()) {
            xml.element("item", () -> item(item));
        }
    }

    private void item(FeedItem item) throws XMLStreamException {
        xml.text("title", item.title());
        xml.text("link", item.link());
        xml.text("description", item.summary());
        if (format == FeedFormat.RSS_091) {
            return;
        }
        for (String tag : item.tags()) {
            xml.text("category", tag);
        }
        if (format == FeedFormat.RSS_2) {
            xml.text("guid", item.link(), "isPermaLink", "true");
            xml.text("pubDate", date(item.published()));
            if (item.author() != null) {
                xml.text("dc:creator", item.author());
            }
            if (item.origin() != null) {
                xml.text("source", item.origin(), "url", item.link());
            }
            if (item.html() != null) {
                xml.text("content:encoded", item.html());
            }
        }
    }

    private static String date(java.time.Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }
}
