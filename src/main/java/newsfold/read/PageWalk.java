package newsfold.read;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

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
