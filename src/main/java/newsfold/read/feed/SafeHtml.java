package newsfold.read.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newsfold.read.WebAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * HTML from outside without what acts: no scripts, styles, frames, event handlers or addresses of other schemes. What
 * stands in a frame or object for those who do not show it is kept.
 */
final class SafeHtml {
    /** Characters; the longest articles have a fifth of it. Bounds the time that one text can take. */
    private static final int LONGEST = 500_000;

    private SafeHtml() {}

    /**
     * The body of a piece of HTML.
     *
     * @param base what its addresses are resolved against
     */
    static Element body(String html, @Nullable URI base) {
        String bounded = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        Document document = Jsoup.parseBodyFragment(withoutOpenComment(bounded));
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        for (Element frame : body.getElementsByTag("iframe")) {
            // to the parser what stands in a frame is text, to whoever cannot show the frame it is HTML
            String instead = frame.wholeText() + frame.data();
            if (!instead.isBlank()) {
                frame.after(instead);
            }
        }
        List<Element> active = new ArrayList<>();
        for (Element element : body.getAllElements()) {
            switch (element.normalName()) {
                case "script", "style", "iframe", "frame", "frameset", "embed", "base", "meta", "link" ->
                    active.add(element);
                case "object", "applet", "noscript" -> element.clearAttributes().tagName("div");
                default -> disarm(element, base);
            }
        }
        active.forEach(Node::remove);
        return body;
    }

    private static void disarm(Element element, @Nullable URI base) {
        if (element.attributesSize() == 0) {
            return;
        }
        for (Attribute attribute : element.attributes().asList()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith("on")) {
                element.removeAttr(attribute.getKey());
            } else if (isAddress(name)) {
                readdress(element, attribute, base);
            }
        }
    }

    private static boolean isAddress(String name) {
        return switch (name) {
            case "href", "src", "action", "formaction", "poster", "cite", "longdesc", "background", "xlink:href" ->
                true;
            default -> false;
        };
    }

    private static void readdress(Element element, Attribute attribute, @Nullable URI base) {
        String written = attribute.getValue().strip();
        if (written.startsWith("#") || written.regionMatches(true, 0, "mailto:", 0, 7)) {
            return;
        }
        URI address = WebAddress.resolve(base, written);
        if (address == null) {
            element.removeAttr(attribute.getKey());
        } else {
            element.attr(attribute.getKey(), address.toString());
        }
    }

    /** Mends what would hide the rest of the text: a comment that never ends, as in a text cut off. */
    private static String withoutOpenComment(String html) {
        if (html.indexOf("<!--") < 0) {
            return html;
        }
        int closed = html.lastIndexOf("-->");
        int open = html.indexOf("<!--", Math.max(0, closed));
        if (open < 0) {
            return html;
        }
        StringBuilder kept = new StringBuilder(html.length()).append(html, 0, open);
        while (open >= 0) {
            int end = html.indexOf('>', open);
            int next = end < 0 ? -1 : html.indexOf("<!--", end);
            kept.append(html, end < 0 ? html.length() : end + 1, next < 0 ? html.length() : next);
            open = next;
        }
        return kept.toString();
    }
}
