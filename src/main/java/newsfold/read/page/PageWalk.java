package newsfold.read.page;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The elements and texts in a part of a page, numbered in the page's order: the one walk over a page, which all share that
 * look for something on it. Good for as long as the page stays as it is. Pages are no deeper than {@link PageReader} lets
 * them be.
 */
final class PageWalk {
    private Node[] nodes = new Node[1_024];

    /** Where each one's last descendant is passed. */
    private int[] beyond = new int[1_024];

    private int size;

    /** By the place of its first text, of those that were read. */
    private @Nullable Line[] lines = new Line[0];

    /**
     * What readers see of some texts in a row, kept since a page is cut into blocks more than once.
     *
     * @param last where the last of the texts stands
     * @param pieces how many they are
     * @param text white space folded
     * @param paragraph whether it is one of an article rather than a headline or label
     */
    record Line(int last, int pieces, String text, boolean paragraph) {}

    private PageWalk() {}

    static PageWalk of(Element root) {
        PageWalk walk = new PageWalk();
        walk.pass(root);
        return walk;
    }

    private void pass(Element element) {
        int place = add(element);
        int inner = element.childNodeSize();
        for (int i = 0; i < inner; i++) {
            Node child = element.childNode(i);
            if (child instanceof Element part) {
                pass(part);
            } else if (child instanceof TextNode) {
                int text = add(child);
                beyond[text] = size;
            }
        }
        beyond[place] = size;
    }

    private int add(Node node) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * size);
            beyond = Arrays.copyOf(beyond, 2 * size);
        }
        nodes[size] = node;
        return size++;
    }

    int size() {
        return size;
    }

    /** An element or a text. */
    Node at(int place) {
        return nodes[place];
    }

    /** The place behind all that stands in the one at this place. */
    int beyond(int place) {
        return beyond[place];
    }

    /** The line of so many texts between these places, if it was kept. */
    @Nullable
    Line line(int first, int last, int pieces) {
        Line line = first < lines.length ? lines[first] : null;
        return line != null && line.last == last && line.pieces == pieces ? line : null;
    }

    void keep(int first, Line line) {
        if (lines.length < size) {
            lines = Arrays.copyOf(lines, size);
        }
        lines[first] = line;
    }

    /** Where the element stands; the beginning where it is not on this walk. */
    int placeOf(Element element) {
        for (int i = 0; i < size; i++) {
            if (nodes[i] == element) {
                return i;
            }
        }
        return 0;
    }
}
