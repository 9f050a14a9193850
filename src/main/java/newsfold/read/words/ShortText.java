package newsfold.read.words;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** The text of an element that is meant to hold no more than a line: of one that holds half the page, none of it is put together. */
public final class ShortText implements NodeFilter {
    private final int longest;
    private int length;

    private ShortText(int longest) {
        this.longest = longest;
    }

    /** White space folded; null where there are more characters, white space aside. */
    public static @Nullable String of(Element element, int longest) {
        ShortText gathering = new ShortText(longest);
        return gathering.passes(element) ? WhiteSpace.fold(element.text()) : null;
    }

    private boolean passes(Element element) {
        element.filter(this);
        return length <= longest;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            length += words.getWholeText().strip().length();
        }
        return length > longest ? FilterResult.STOP : FilterResult.CONTINUE;
    }
}
