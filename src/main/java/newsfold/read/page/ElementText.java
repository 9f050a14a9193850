package newsfold.read.page;

import newsfold.read.words.WhiteSpace;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The words in an element, of which no more is read than is asked for. */
final class ElementText {
    private ElementText() {}

    /**
     * White space folded.
     *
     * @param most characters from which on the rest counts for nothing
     */
    static String of(Element element, int most) {
        StringBuilder text = new StringBuilder();
        element.filter((NodeFilter) (node, depth) -> {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element inner
                    && (inner.isBlock() || inner.normalName().equals("br"))) {
                text.append(' ');
            }
            return text.length() > most ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
        return WhiteSpace.fold(text.toString());
    }
}
