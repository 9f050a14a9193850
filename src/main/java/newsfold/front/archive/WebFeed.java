package newsfold.front.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What a digest announces to feed readers, as Atom (RFC 4287) or JSON Feed 1.1.
 *
 * @param home the page it belongs to
 * @param self its own address
 * @param language BCP 47
 */
record WebFeed(String title, URI home, URI self, String language, List<Entry> entries) {
    static final String ATOM = "application/atom+xml; charset=UTF-8";
    static final String JSON = "application/feed+json; charset=UTF-8";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * An entry.
     *
     * @param address of its page, which is its id too
     * @param text plain text; may be empty
     */
    record Entry(URI address, String title, String text, Instant published) {}

    String atom() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("feed");
            out.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            out.writeAttribute("xml:lang", language);
            element(out, "id", self.toASCIIString());
            element(out, "title", title);
            element(out, "updated", updated().toString());
            link(out, "self", self);
            link(out, "alternate", home);
            out.writeStartElement("author");
            element(out, "name", title);
            out.writeEndElement();
            for (Entry entry : entries) {
                out.writeStartElement("entry");
                element(out, "id", entry.address().toASCIIString());
                element(out, "title", entry.title());
                element(out, "updated", entry.published().toString());
                element(out, "published", entry.published().toString());
                link(out, "alternate", entry.address());
                element(out, "summary", entry.text());
                out.writeEndElement();
            }
            out.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory takes what is written to it", e);
        }
    }

    private Instant updated() {
        return entries.isEmpty() ? Instant.EPOCH : entries.get(0).published();
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        // what XML cannot hold at all, whatever wrote it
        out.writeCharacters(text.replaceAll("[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]", ""));
        out.writeEndElement();
    }

    private static void link(XMLStreamWriter out, String relation, URI address) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("href", address.toASCIIString());
    }

    String json() {
        ObjectNode feed = MAPPER.createObjectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", title)
                .put("home_page_url", home.toASCIIString())
                .put("feed_url", self.toASCIIString())
                .put("language", language);
        ArrayNode items = feed.putArray("items");
        for (Entry entry : entries) {
            items.addObject()
                    .put("id", entry.address().toASCIIString())
                    .put("url", entry.address().toASCIIString())
                    .put("title", entry.title())
                    .put("content_text", entry.text())
                    .put("date_published", entry.published().toString());
        }
        return feed.toString();
    }
}
