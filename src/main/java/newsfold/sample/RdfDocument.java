package newsfold.sample;

import javax.xml.stream.XMLStreamException;

/** RSS 1.0, which is RDF: items stand beside the channel, which only lists them. */
final class RdfDocument {
    private RdfDocument() {}

    static byte[] write(FeedChannel channel, String charset) throws XMLStreamException {
        XmlDocument xml = new XmlDocument(charset);
        xml.element(
                "rdf:RDF",
                () -> {
                    xml.element("channel", () -> channel(xml, channel), "rdf:about", channel.self());
                    for (FeedItem item : channel.items()) {
                        xml.element("item", () -> item(xml, item), "rdf:about", item.link());
                    }
                },
                "xmlns",
                "http://purl.org/rss/1.0/",
                "xmlns:rdf",
                "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
        return xml.bytes();
    }

    private static void channel(XmlDocument xml, FeedChannel channel) throws XMLStreamException {
        xml.text("title", channel.title());
        xml.text("link", channel.link());
        xml.text("description", channel.description());
        xml.text("dc:language", "en");
        xml.element(
                "items",
                () -> xml.element("rdf:Seq", () -> {
                    for (FeedItem item : channel.items()) {
                        xml.empty("rdf:li", "rdf:resource", item.link());
                    }
                }));
    }

    private static void item(XmlDocument xml, FeedItem item) throws XMLStreamException {
        xml.text("title", item.title());
        xml.text("link", item.link());
        xml.text("description", item.summary());
        xml.text("dc:date", item.published().toString());
        if (item.author() != null) {
            xml.text("dc:creator", item.author());
        }
        for (String tag : item.tags()) {
            xml.text("dc:subject", tag);
        }
    }
}
