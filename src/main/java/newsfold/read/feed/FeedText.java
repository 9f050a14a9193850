package newsfold.read.feed;

import java.net.URI;
import java.util.Base64;
import java.util.Locale;
import newsfold.read.Page;
import newsfold.read.charset.PageText;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a feed: which of them are plain, which are HTML, and which are HTML though they say they are plain. HTML
 * leaves here without scripts, frames and event handlers, its addresses resolved; plain text where HTML is expected is
 * escaped.
 */
final class FeedText {
    private FeedText() {}

    /** An element's text on one line, without markup; null where there is none. */
    static @Nullable String plain(FeedElement element) {
        String text = element.hasChildren() ? element.markup() : decoded(element);
        boolean marked = element.hasChildren() || !saysPlain(element) && looksLikeHtml(text);
        return oneLine(marked ? SafeHtml.body(text, null).text() : saysPlain(element) ? text : unescaped(text));
    }

    /**
     * An element's text as HTML; null where there is none.
     *
     * @param base what its addresses are resolved against
     */
    static @Nullable String html(FeedElement element, @Nullable URI base) {
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
        return html(text, base);
    }

    static @Nullable String html(String text, @Nullable URI base) {
        String safe = text.indexOf('<') < 0 ? text : SafeHtml.body(text, base).html();
        return safe.isBlank() ? null : safe.strip();
    }

    /** Text that may have been escaped once too often, on one line. */
    static @Nullable String plain(String text) {
        return oneLine(looksLikeHtml(text) ? SafeHtml.body(text, null).text() : unescaped(text));
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

    /** Takes off a second CDATA wrapping, which is text within the first. */
    private static String unwrapped(String text) {
        String inner = text.strip();
        if (!inner.startsWith("<![CDATA[")) {
            return text;
        }
        inner = inner.substring(9);
        for (String end : new String[] {"]]>", "]]&gt;", "]]"}) {
            inner = inner.endsWith(end) ? inner.substring(0, inner.length() - end.length()) : inner;
        }
        return inner;
    }
}
