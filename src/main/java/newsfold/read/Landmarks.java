package newsfold.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A page's elements by their tags, attributes and classes, noted on one walk, so that the many who look for one of them need
 * no walk of their own. Good for as long as the page stays as it is.
 */
final class Landmarks {
    private final List<Element> elements = new ArrayList<>();
    private final Map<String, Places> tags = new HashMap<>();
    private final Map<String, Places> attributes = new HashMap<>();

    /** All class attributes in lower case, one after the other, where each begins, and whose it is. */
    private final String classes;

    private final Places classStarts = new Places();

    /** For each element where the last one inside it stands. */
    private int[] ends = new int[1_024];

    private Landmarks(Document page) {
        StringBuilder names = new StringBuilder();
        Places open = new Places();
        page.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    open.add(elements.size());
                    note(element, names);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element) {
                    ends[open.values[--open.size]] = elements.size() - 1;
                }
            }
        });
        classes = names.toString().toLowerCase(Locale.ROOT);
    }

    private void note(Element element, StringBuilder names) {
        int place = elements.size();
        elements.add(element);
        if (place == ends.length) {
            ends = Arrays.copyOf(ends, 2 * place);
        }
        tags.computeIfAbsent(element.normalName(), tag -> new Places()).add(place);
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey();
                attributes.computeIfAbsent(key, name -> new Places()).add(place);
                if (key.equals("class")) {
                    classStarts.add(names.length());
                    names.append(attribute.getValue()).append('\n');
                }
            }
        }
    }

    static Landmarks of(Document page) {
        return new Landmarks(page);
    }

    /** The elements that are meant, each once, in the page's order. */
    List<Element> all(Selection selection) {
        List<Element> found = new ArrayList<>();
        BitSet candidates = candidates(selection);
        for (int place = candidates.nextSetBit(0); place >= 0; place = candidates.nextSetBit(place + 1)) {
            Element element = elements.get(place);
            if (meant(element, selection)) {
                found.add(element);
            }
        }
        return found;
    }

    @Nullable
    Element first(Selection selection) {
        BitSet candidates = candidates(selection);
        for (int place = candidates.nextSetBit(0); place >= 0; place = candidates.nextSetBit(place + 1)) {
            if (meant(elements.get(place), selection)) {
                return elements.get(place);
            }
        }
        return null;
    }

    /** The elements of a tag, in the page's order. */
    List<Element> tagged(String tag) {
        return elements(tags.get(tag));
    }

    /** The elements that have an attribute, in the page's order. */
    List<Element> having(String attribute) {
        return elements(attributes.get(attribute));
    }

    private List<Element> elements(@Nullable Places places) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; places != null && i < places.size; i++) {
            found.add(elements.get(places.values[i]));
        }
        return found;
    }

    private static boolean meant(Element element, Selection selection) {
        for (Selection.Path path : selection.paths()) {
            if (path.leadsTo(element)) {
                return true;
            }
        }
        return false;
    }

    private BitSet candidates(Selection selection) {
        BitSet candidates = new BitSet(elements.size());
        for (Selection.Path path : selection.paths()) {
            candidates.or(candidates(path));
        }
        return candidates;
    }

    private BitSet candidates(Selection.Path path) {
        BitSet candidates = new BitSet(elements.size());
        switch (path.by()) {
            case TAG -> add(tags.get(path.key()), candidates);
            case ATTRIBUTE -> add(attributes.get(path.key()), candidates);
            case CLASS -> addClassed(path.key(), candidates);
        }
        if (path.around() != null && !candidates.isEmpty()) {
            candidates.and(inside(candidates(path.around())));
        }
        return candidates;
    }

    /** What stands in any of these. */
    private BitSet inside(BitSet outer) {
        BitSet inside = new BitSet(elements.size());
        for (int place = outer.nextSetBit(0); place >= 0; place = outer.nextSetBit(ends[place] + 1)) {
            inside.set(place + 1, ends[place] + 1);
        }
        return inside;
    }

    private static void add(@Nullable Places places, BitSet candidates) {
        for (int i = 0; places != null && i < places.size; i++) {
            candidates.set(places.values[i]);
        }
    }

    private void addClassed(String piece, BitSet candidates) {
        Places classed = attributes.get("class");
        if (classed == null) {
            return;
        }
        for (int at = classes.indexOf(piece); at >= 0; ) {
            int which = Arrays.binarySearch(classStarts.values, 0, classStarts.size, at);
            which = which < 0 ? -which - 2 : which;
            candidates.set(classed.values[which]);
            at = which + 1 < classStarts.size ? classes.indexOf(piece, classStarts.values[which + 1]) : -1;
        }
    }

    /** Growing numbers. */
    private static final class Places {
        private int[] values = new int[8];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }
    }
}
