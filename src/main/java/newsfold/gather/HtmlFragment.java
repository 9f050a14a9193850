package newsfold.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The HTML, or plain text, that feeds carry inside their entries. */
final class HtmlFragment {
    private static final String NO_TEXT =
            "script, style, noscript, template, iframe, object, form, button, figure, figcaption";

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private HtmlFragment() {}

    /** Its paragraphs as plain text, separated by one line feed; empty for null. */
    static String text(@Nullable String html) {
        if (html == null || html.isBlank()) {
            return "";
        }
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            // most headlines: what the parser would make of them
            Paragraphs words = new Paragraphs(true);
            words.head(new TextNode(html), 0);
            words.end();
            return String.join("\n", words.lines);
        }
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select(NO_TEXT).remove();
        // plain text keeps its own line breaks
        boolean plain = body.childrenSize() == 0;
        Paragraphs paragraphs = new Paragraphs(plain);
        body.traverse(paragraphs);
        paragraphs.end();
        return String.join("\n", paragraphs.lines);
    }

    private static final class Paragraphs implements NodeVisitor {
        private final List<String> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private final boolean plain;

        Paragraphs(boolean plain) {
            this.plain = plain;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                String whole = text.getWholeText();
                if (plain) {
                    whole.lines().forEach(each -> {
                        line.append(each);
                        end();
                    });
                } else {
                    line.append(whole);
                }
            } else if (breaks(node)) {
                end();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (breaks(node)) {
                end();
            }
        }

        private static boolean breaks(Node node) {
            return node instanceof Element element && (element.isBlock() || element.nameIs("br"));
        }

        private void end() {
            String text = BLANKS.matcher(line).replaceAll(" ").strip();
            line.setLength(0);
            if (!text.isEmpty()) {
                lines.add(text);
            }
        }
    }
}
