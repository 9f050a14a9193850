package newsfold.read;

import java.net.URI;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a feed: which of them are plain, which are HTML, and which are HTML though they say they are plain. HTML
 * leaves here without scripts, frames and event handlers, its addresses resolved; plain text where HTML is expected is
 * escaped.
 */
final class FeedText {
    private static final String ACTIVE = "script, style, frame, frameset, embed, base, meta, link";
    /** Elements whose content is there for those who do not show them. */
    private static final String WRAPPERS = "object, applet, noscript";

    private FeedText() {}

    /** An element's text on one line, without markup; null where there is none. */
    static @Nullable String plain(FeedElement element) {
        String text = element.hasChildren() ? element.markup() : decoded(element);
        boolean marked = element.hasChildren() || !saysPlain(element) && looksLikeHtml(text);
        return oneLine(
                marked
                        ? Jsoup.parseBodyFragment(withoutActive(text, null)).text()
                        : saysPlain(element) ? text : unescaped(text));
    }

    /** An element's text as HTML; null where there is none. */
    static @Nullable String html(FeedElement element) {
        String text;
        if (element.hasChildren()) {
            text = unwrapped(element).markup();
        } else {
            text = decoded(element);
            boolean plain = saysPlain(element) || element.vocabulary() == Vocabulary.ATOM && saysNothing(element);
            if (plain && (saysPlain(element) || !looksLikeHtml(text))) {
                StringBuilder escaped = new StringBuilder();
                FeedElement.escape(text, escaped);
                text = escaped.toString();
            }
        }
        return html(text, element.base());
    }

    static @Nullable String html(String text, @Nullable URI base) {
        String safe = text.indexOf('<') < 0 ? text : withoutActive(text, base);
        return safe.isBlank() ? null : safe.strip();
    }

    /** Text that may have been escaped once too often, on one line. */
    static @Nullable String plain(String text) {
        return oneLine(
                looksLikeHtml(text)
                        ? Jsoup.parseBodyFragment(withoutActive(text, null)).text()
                        : unescaped(text));
    }

    static @Nullable String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0' || Character.isISOControl(c)) {
                gap = line.length() > 0;
            } else {
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.append(c);
            }
        }
        return line.length() == 0 ? null : line.toString();
    }

    /** A name as an error may quote it. */
    static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, true);
    }

    /** An xhtml construct is one div, which is not part of the text (RFC 4287, section 3.1.1.3). */
    private static FeedElement unwrapped(FeedElement element) {
        var children = element.children();
        boolean wrapped = children.size() == 1
                && children.get(0).name().equals("div")
                && element.text().isBlank();
        return wrapped ? children.get(0) : element;
    }

    private static String type(FeedElement element) {
        String type = element.attribute("type");
        return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean saysPlain(FeedElement element) {
        String type = type(element);
        return type.equals("text") || type.equals("plain") || type.startsWith("text/plain");
    }

    private static boolean saysNothing(FeedElement element) {
        return type(element).isEmpty();
    }

    /** The element's text; base64 is taken off (Atom 0.3 mode, Atom 1.0 media types that are no text). */
    private static String decoded(FeedElement element) {
        String text = unwrapped(element.text());
        String type = type(element);
        String mode = element.attribute("mode");
        boolean binary = element.vocabulary() == Vocabulary.ATOM
                && type.contains("/")
                && !type.startsWith("text/")
                && !type.contains("xml")
                && !type.contains("html");
        boolean encoded = mode != null ? mode.strip().equalsIgnoreCase("base64") : binary;
        if (!encoded) {
            return text;
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text.strip());
            return PageText.of(new Page(null, null, bytes, null)).text();
        } catch (IllegalArgumentException notBase64) {
            return text;
        }
    }

    private static boolean looksLikeHtml(String text) {
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            int start = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
            int end = start;
            while (end < text.length() && end - start < 12 && isAsciiAlphanumeric(text.charAt(end))) {
                end++;
            }
            if (end < text.length()
                    && " >/\t\r\n".indexOf(text.charAt(end)) >= 0
                    && Tag.isKnownTag(text.substring(start, end).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAsciiAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** Mends what would hide the rest of the text: a comment that never ends, as in a text cut off. */
    private static String withoutOpenComment(String html) {
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

    /** Takes off a second CDATA wrapping, which is text within the first. */
    private static String unwrapped(String text) {
        String inner = text.strip();
        if (!inner.startsWith("<![CDATA[")) {
            return text;
        }
        inner = inner.substring(9);
        for (String end : new String[] {"]]>", "]]&gt;"}) {
            inner = inner.endsWith(end) ? inner.substring(0, inner.length() - end.length()) : inner;
        }
        return inner;
    }

    private static String withoutActive(String html, @Nullable URI base) {
        Document document = Jsoup.parseBodyFragment(withoutOpenComment(html));
        document.outputSettings().prettyPrint(false);
        for (Element frame : document.select("iframe")) {
            // to the parser what stands in a frame is text, to whoever cannot show the frame it is HTML
            frame.after(frame.wholeText() + frame.data()).remove();
        }
        document.select("iframe").remove();
        document.select(WRAPPERS).unwrap();
        document.select(ACTIVE).remove();
        for (Element element : document.body().getAllElements()) {
            for (Attribute attribute : element.attributes().asList()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                if (name.startsWith("on")) {
                    element.removeAttr(attribute.getKey());
                } else if (isAddress(name)) {
                    readdress(element, attribute, base);
                }
            }
        }
        return document.body().html();
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
        boolean kept = written.startsWith("#") || written.regionMatches(true, 0, "mailto:", 0, 7);
        if (kept) {
            return;
        }
        URI address = WebAddress.resolve(base, written);
        if (address == null) {
            element.removeAttr(attribute.getKey());
        } else {
            element.attr(attribute.getKey(), address.toString());
        }
    }
}
