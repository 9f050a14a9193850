package newsfold.sample;

import javax.xml.stream.XMLStreamException;

/** Atom 1.0 (RFC 4287). */
final class AtomDocument {
    private AtomDocument() {}

    static byte[] write(FeedChannel channel, String charset) throws XMLStreamException {
        XmlDocument xml = new XmlDocument(charset);
        xml.element(
                "feed",
                () -> {
                    xml.text("title", channel.title());
                    xml.text("subtitle", channel.description());
                    xml.text("id", channel.self());
                    xml.text("updated", channel.updated().toString());
                    xml.empty("link", "rel", "self", "type", FeedFormat.ATOM.mediaType(), "href", channel.self());
                    xml.empty("link", "rel", "alternate", "type", "text/html", "href", channel.link());
                    for (FeedItem item : channel.items()) {
                        xml.element("entry", () -> entry(xml, channel, item));
                    }
                },
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xml:lang",
                "en");
        return xml.bytes();
    }

    private static void entry(XmlDocument xml, FeedChannel channel, FeedItem item) throws XMLStreamException {
        xml.text("title", item.title(), "type", "text");
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", item.link());
        xml.text("id", item.link());
        xml.text("published", item.published().toString());
        xml.text("updated", item.published().toString());
        // an entry must have an author where the feed has none
        xml.element("author", () -> xml.text("name", item.author() == null ? channel.title() : item.author()));
        for (String tag : item.tags()) {
            xml.empty("category", "term", tag);
        }
        xml.text("summary", item.summary(), "type", "text");
        if (item.html() != null) {
            xml.text("content", item.html(), "type", "html");
        }
    }
}
