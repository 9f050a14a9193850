package newsfold.read.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page's elements by their tags, attributes and classes, so that the many who look for one of them need no walk of their
 * own. Good for as long as the page stays as it is.
 */
final class Landmarks {
    private final PageWalk walk;
    private final Map<String, Places> tags = new HashMap<>();

    /** Of those with other attributes than a class. */
    private final Places marked = new Places();

    /** By attribute, each looked for when first asked for: few ever are. */
    private final Map<String, Places> attributes = new HashMap<>();

    /** By class attribute as a whole, of which a page has few different ones. */
    private final Map<String, Places> classed = new LinkedHashMap<>();

    /** The class attributes in lower case, one after the other, where each begins, and whose they are. */
    private final String classes;

    private final Places classStarts = new Places();
    private final List<Places> havingClass;

    private Landmarks(PageWalk walk) {
        this.walk = walk;
        for (int place = 0; place < walk.size(); place++) {
            if (walk.at(place) instanceof Element element) {
                note(place, element);
            }
        }
        havingClass = List.copyOf(classed.values());
        StringBuilder names = new StringBuilder();
        for (String name : classed.keySet()) {
            classStarts.add(names.length());
            names.append(name).append('\n');
        }
        classes = names.toString().toLowerCase(Locale.ROOT);
    }

    private void note(int place, Element element) {
        tags.computeIfAbsent(element.normalName(), tag -> new Places()).add(place);
        int size = element.attributesSize();
        if (size == 0) {
            return;
        }
        Attributes all = element.attributes();
        String names = all.get("class");
        boolean has = !names.isEmpty() || all.hasKey("class");
        if (has) {
            classed.computeIfAbsent(names, name -> new Places()).add(place);
        }
        if (size > (has ? 1 : 0)) {
            marked.add(place);
        }
    }

    private Places attributed(String key) {
        return attributes.computeIfAbsent(key, asked -> {
            Places having = new Places();
            for (int i = 0; i < marked.size; i++) {
                if (element(marked.values[i]).attributes().hasKey(asked)) {
                    having.add(marked.values[i]);
                }
            }
            return having;
        });
    }

    static Landmarks of(PageWalk walk) {
        return new Landmarks(walk);
    }

    private Element element(int place) {
        return (Element) walk.at(place);
    }

    /** The elements that are meant, each once, in the page's order. */
    List<Element> all(Selection selection) {
        BitSet meant = new BitSet();
        for (Selection.Path path : selection.paths()) {
            BitSet candidates = candidates(path);
            for (int place = candidates.nextSetBit(0); place >= 0; place = candidates.nextSetBit(place + 1)) {
                if (!meant.get(place) && path.leadsTo(element(place))) {
                    meant.set(place);
                }
            }
        }
        List<Element> found = new ArrayList<>(meant.cardinality());
        for (int place = meant.nextSetBit(0); place >= 0; place = meant.nextSetBit(place + 1)) {
            found.add(element(place));
        }
        return found;
    }

    @Nullable
    Element first(Selection selection) {
        int first = walk.size();
        for (Selection.Path path : selection.paths()) {
            BitSet candidates = candidates(path);
            int place = candidates.nextSetBit(0);
            while (place >= 0 && place < first && !path.leadsTo(element(place))) {
                place = candidates.nextSetBit(place + 1);
            }
            first = place < 0 ? first : Math.min(first, place);
        }
        return first == walk.size() ? null : element(first);
    }

    /** The elements of a tag, in the page's order. */
    List<Element> tagged(String tag) {
        return elements(tags.get(tag));
    }

    /** The elements that have an attribute, other than a class, in the page's order. */
    List<Element> having(String attribute) {
        return elements(attributed(attribute));
    }

    private List<Element> elements(@Nullable Places places) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; places != null && i < places.size; i++) {
            found.add(element(places.values[i]));
        }
        return found;
    }

    private BitSet candidates(Selection.Path path) {
        BitSet candidates = new BitSet();
        BitSet around = path.around() == null ? null : candidates(path.around());
        if (around != null && around.isEmpty()) {
            return candidates;
        }
        switch (path.by()) {
            case TAG -> add(tags.get(path.key()), candidates);
            case ATTRIBUTE -> {
                if (path.key().equals("class")) {
                    havingClass.forEach(places -> add(places, candidates));
                } else {
                    add(attributed(path.key()), candidates);
                }
            }
            case CLASS -> addClassed(path.key(), candidates);
        }
        if (around != null && !candidates.isEmpty()) {
            candidates.and(inside(around));
        }
        return candidates;
    }

    /** What stands in any of these. */
    private BitSet inside(BitSet outer) {
        BitSet inside = new BitSet(walk.size());
        for (int place = outer.nextSetBit(0); place >= 0; place = outer.nextSetBit(walk.beyond(place))) {
            inside.set(place + 1, walk.beyond(place));
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
            add(havingClass.get(which), candidates);
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
