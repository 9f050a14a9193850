package newsfold.gather;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import newsfold.read.Page;
import newsfold.read.UnreadableException;
import newsfold.read.charset.PageText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Lists of feeds as programs exchange them (OPML 1.0, 1.1, 2.0): read as leniently as people's programs write them, in any
 * casing, well-formed or not; written as OPML 2.0.
 *
 * @param title of the list, or null
 */
public record Opml(@Nullable String title, List<OpmlOutline> outlines) {
    /** Folders without a name, one in the other, beyond which nobody meant anything. */
    private static final int DEEPEST = 50;

    public Opml {
        outlines = List.copyOf(outlines);
    }

    /**
     * Reads a list: every line of it that is no folder, also those that are no feeds. Folders nest to any depth; the
     * innermost is the section. Outside all folders the outline's category serves. Nothing is opened from outside.
     *
     * @throws UnreadableException when there is no outline in it
     */
    public static Opml read(byte[] file) throws UnreadableException {
        String text = PageText.of(new Page(null, "text/xml", file, null)).text();
        Parser lenient = Parser.xmlParser().settings(ParseSettings.htmlDefault).setTrackPosition(true);
        Document document = Jsoup.parse(text, "", lenient);
        List<OpmlOutline> outlines = new ArrayList<>();
        for (Element outline : document.select("outline")) {
            if (!isFolder(outline)) {
                outlines.add(outline(outline));
            }
        }
        if (document.selectFirst("outline") == null) {
            throw new UnreadableException("This is no OPML list: there is no outline in it.");
        }
        Element title = document.selectFirst("head > title");
        return new Opml(title == null ? null : blankToNull(title.text()), outlines);
    }

    /** What holds others and has no address of its own. */
    private static boolean isFolder(Element outline) {
        return !outline.hasAttr("xmlurl") && !outline.select("> outline").isEmpty();
    }

    private static OpmlOutline outline(Element outline) {
        String address =
                outline.attr(outline.hasAttr("xmlurl") ? "xmlurl" : "url").strip();
        // a scheme that browsers once opened feed readers by: feed://host/ and feed:https://host/
        String plain = address.replaceFirst("(?i)^feed:(?=https?:)", "").replaceFirst("(?i)^feed:(//)?", "http://");
        return new OpmlOutline(
                outline.sourceRange().isTracked()
                        ? outline.sourceRange().start().lineNumber()
                        : 0,
                plain,
                name(outline),
                section(outline),
                kind(outline),
                blankToNull(outline.attr("htmlurl")));
    }

    private static OpmlOutline.Kind kind(Element outline) {
        if (outline.hasAttr("xmlurl")) {
            return OpmlOutline.Kind.FEED;
        }
        return switch (outline.attr("type").strip().toLowerCase(Locale.ROOT)) {
            case "include", "link" -> OpmlOutline.Kind.LINK;
            case "" ->
                outline.hasAttr("url") || outline.hasAttr("htmlurl") ? OpmlOutline.Kind.FEED : OpmlOutline.Kind.NOTE;
            default -> OpmlOutline.Kind.FEED;
        };
    }

    private static @Nullable String section(Element outline) {
        int depth = 0;
        for (Element folder = outline.parent(); folder != null && depth < DEEPEST; folder = folder.parent()) {
            depth++;
            if (folder.nameIs("outline") && name(folder) != null) {
                return name(folder);
            }
        }
        String category = outline.attr("category").split(",")[0].strip().replaceFirst("/+$", "");
        return blankToNull(category.substring(category.lastIndexOf('/') + 1));
    }

    private static @Nullable String name(Element outline) {
        String text = blankToNull(outline.attr("text"));
        return text != null ? text : blankToNull(outline.attr("title"));
    }

    private static @Nullable String blankToNull(String text) {
        String folded = text.replaceAll("[\\p{Cntrl}\\s\\u00a0]+", " ").strip();
        return folded.isEmpty() ? null : folded;
    }

    /** The list as a file, its sections as folders. */
    public String write() {
        Map<String, List<OpmlOutline>> sections = new LinkedHashMap<>();
        for (OpmlOutline outline : outlines) {
            sections.computeIfAbsent(Objects.requireNonNullElse(outline.section(), ""), name -> new ArrayList<>())
                    .add(outline);
        }
        StringWriter file = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeCharacters("\n  ");
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters(legal(title));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeCharacters("\n  ");
            xml.writeStartElement("body");
            for (Map.Entry<String, List<OpmlOutline>> section : sections.entrySet()) {
                boolean folder = !section.getKey().isEmpty();
                if (folder) {
                    xml.writeCharacters("\n    ");
                    xml.writeStartElement("outline");
                    xml.writeAttribute("text", legal(section.getKey()));
                }
                for (OpmlOutline outline : section.getValue()) {
                    xml.writeCharacters(folder ? "\n      " : "\n    ");
                    xml.writeEmptyElement("outline");
                    xml.writeAttribute("type", "rss");
                    xml.writeAttribute("text", legal(outline.title() == null ? outline.address() : outline.title()));
                    xml.writeAttribute("xmlUrl", legal(outline.address()));
                }
                if (folder) {
                    xml.writeCharacters("\n    ");
                    xml.writeEndElement();
                }
            }
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a list in memory can always be written", e);
        }
        return file.toString();
    }

    /** XML 1.0 has no place for control characters, not even escaped. */
    private static String legal(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\x00-\\x1f\\ufffe\\uffff]", " ");
    }
}
