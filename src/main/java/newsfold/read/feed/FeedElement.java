package newsfold.read.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An element of a feed's markup. Names are in lower case; the tree is never deeper than {@link FeedTree#DEPTH}. */
final class FeedElement {
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr");

    private final Vocabulary vocabulary;
    private final String tag;
    private final Map<String, String> attributes;
    private final @Nullable URI base;
    private @Nullable List<Object> content;

    /**
     * @param tag with its prefix, if any
     * @param attributes by name in lower case with its prefix, values decoded
     * @param base what relative addresses in it are resolved against
     */
    FeedElement(Vocabulary vocabulary, String tag, Map<String, String> attributes, @Nullable URI base) {
        this.vocabulary = vocabulary;
        this.tag = tag;
        this.attributes = attributes;
        this.base = base;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    String tag() {
        return tag;
    }

    /** Without prefix. */
    String name() {
        return tag.substring(tag.indexOf(':') + 1);
    }

    @Nullable
    URI base() {
        return base;
    }

    boolean is(Vocabulary family, String name) {
        return vocabulary == family && name().equals(name);
    }

    /** The value of an attribute, or null; an rdf: prefix makes no difference. */
    @Nullable
    String attribute(String name) {
        String value = attributes.get(name);
        return value == null ? attributes.get("rdf:" + name) : value;
    }

    void add(Object elementOrText) {
        if (content == null) {
            content = new ArrayList<>(2);
        }
        content.add(elementOrText);
    }

    private List<Object> content() {
        return content == null ? Collections.emptyList() : content;
    }

    List<FeedElement> children() {
        List<FeedElement> found = new ArrayList<>();
        for (Object part : content()) {
            if (part instanceof FeedElement element) {
                found.add(element);
            }
        }
        return found;
    }

    boolean hasChildren() {
        for (Object part : content()) {
            if (part instanceof FeedElement) {
                return true;
            }
        }
        return false;
    }

    /** Its own text, without that of its children. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Object part : content()) {
            if (part instanceof String piece) {
                text.append(piece);
            }
        }
        return text.toString();
    }

    /** What it contains, as HTML. */
    String markup() {
        StringBuilder html = new StringBuilder();
        write(html);
        return html.toString();
    }

    // recursion is safe here: the tree's depth is bounded
    private void write(StringBuilder html) {
        for (Object part : content()) {
            if (part instanceof FeedElement element) {
                html.append('<').append(element.name());
                element.attributes.forEach((name, value) -> {
                    if (!name.startsWith("xmlns")) {
                        html.append(' ').append(name).append("=\"");
                        escape(value, html);
                        html.append('"');
                    }
                });
                html.append('>');
                if (!VOID.contains(element.name())) {
                    element.write(html);
                    html.append("</").append(element.name()).append('>');
                }
            } else {
                escape((String) part, html);
            }
        }
    }

    static void escape(String text, StringBuilder html) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
    }
}
