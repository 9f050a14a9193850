package newsfold.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page's elements by their tags, attributes and classes, noted on one walk, so that the many who look for one of them need
 * no walk of their own. Good for as long as the page stays as it is.
 */
final class Landmarks {
    private final List<Element> elements = new ArrayList<>();
    private final Map<String, Places> tags = new HashMap<>();

    /** Of those with other attributes than a class. */
    private final Places marked = new Places();

    /** By attribute, each looked for when first asked for: few ever are. */
    private final Map<String, Places> attributes = new HashMap<>();

    private final Places classed = new Places();

    /** All class attributes in lower case, one after the other, where each begins, and whose it is. */
    private final String classes;

    private final Places classStarts = new Places();

    /** For each element where the last one inside it stands. */
    private int[] ends = new int[1_024];

    private Landmarks(Document page) {
        StringBuilder names = new StringBuilder();
        walk(page, names);
        attributes.put("class", classed);
        classes = names.toString().toLowerCase(Locale.ROOT);
    }

    /** Pages are no deeper than {@link PageReader} lets them be. */
    private void walk(Element element, StringBuilder names) {
        int place = elements.size();
        note(element, names);
        int inner = element.childNodeSize();
        for (int i = 0; i < inner; i++) {
            if (element.childNode(i) instanceof Element child) {
                walk(child, names);
            }
        }
        ends[place] = elements.size() - 1;
    }

    private void note(Element element, StringBuilder names) {
        int place = elements.size();
        elements.add(element);
        if (place == ends.length) {
            ends = Arrays.copyOf(ends, 2 * place);
        }
        tags.computeIfAbsent(element.normalName(), tag -> new Places()).add(place);
        int size = element.attributesSize();
        boolean has = size > 0 && element.attributes().hasKey("class");
        if (has) {
            classed.add(place);
            classStarts.add(names.length());
            names.append(element.attributes().get("class")).append('\n');
        }
        if (size > (has ? 1 : 0)) {
            marked.add(place);
        }
    }

    private Places attributed(String key) {
        return attributes.computeIfAbsent(key, asked -> {
            Places having = new Places();
            for (int i = 0; i < marked.size; i++) {
                if (elements.get(marked.values[i]).attributes().hasKey(asked)) {
                    having.add(marked.values[i]);
                }
            }
            return having;
        });
    }

    static Landmarks of(Document page) {
        return new Landmarks(page);
    }

    /** The elements that are meant, each once, in the page's order. */
    List<Element> all(Selection selection) {
        BitSet meant = new BitSet(elements.size());
        for (Selection.Path path : selection.paths()) {
            BitSet candidates = candidates(path);
            for (int place = candidates.nextSetBit(0); place >= 0; place = candidates.nextSetBit(place + 1)) {
                if (!meant.get(place) && path.leadsTo(elements.get(place))) {
                    meant.set(place);
                }
            }
        }
        List<Element> found = new ArrayList<>(meant.cardinality());
        for (int place = meant.nextSetBit(0); place >= 0; place = meant.nextSetBit(place + 1)) {
            found.add(elements.get(place));
        }
        return found;
    }

    @Nullable
    Element first(Selection selection) {
        int first = elements.size();
        for (Selection.Path path : selection.paths()) {
            BitSet candidates = candidates(path);
            int place = candidates.nextSetBit(0);
            while (place >= 0 && place < first && !path.leadsTo(elements.get(place))) {
                place = candidates.nextSetBit(place + 1);
            }
            first = place < 0 ? first : Math.min(first, place);
        }
        return first == elements.size() ? null : elements.get(first);
    }

    /** The elements of a tag, in the page's order. */
    List<Element> tagged(String tag) {
        return elements(tags.get(tag));
    }

    /** The elements that have an attribute, in the page's order. */
    List<Element> having(String attribute) {
        return elements(attributed(attribute));
    }

    private List<Element> elements(@Nullable Places places) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; places != null && i < places.size; i++) {
            found.add(elements.get(places.values[i]));
        }
        return found;
    }

    private BitSet candidates(Selection.Path path) {
        BitSet candidates = new BitSet(elements.size());
        BitSet around = path.around() == null ? null : candidates(path.around());
        if (around != null && around.isEmpty()) {
            return candidates;
        }
        switch (path.by()) {
            case TAG -> add(tags.get(path.key()), candidates);
            case ATTRIBUTE -> add(attributed(path.key()), candidates);
            case CLASS -> addClassed(path.key(), candidates);
        }
        if (around != null && !candidates.isEmpty()) {
            candidates.and(inside(around));
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
