package newsfold.read.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsfold.read.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of a feed's elements from its tags. A missing end tag is put in where a feed's own grammar asks for
 * it, one too many is passed over, and elements below a certain depth or beyond a certain number are not kept.
 */
final class FeedTree implements MarkupScanner.Listener {
    /** Levels; pages within feeds reach some thirty. */
    static final int DEPTH = 100;
    /** Elements; bounds the memory that a hostile megabyte can ask for. */
    private static final int ELEMENTS = 400_000;

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr");
    /** Elements of a feed that hold text only, so that another of its elements ends them. */
    private static final Set<String> LEAVES = Set.of(
            "title", "link", "guid", "id", "pubdate", "published", "issued", "updated", "modified", "loc", "lastmod");

    private static final Set<String> ENTRY_PARTS = Set.of(
            "title",
            "link",
            "guid",
            "id",
            "pubdate",
            "published",
            "updated",
            "description",
            "summary",
            "content",
            "author",
            "category",
            "enclosure",
            "source",
            "item",
            "entry",
            "loc",
            "lastmod",
            "url",
            "sitemap");

    /** None of them stands inside its like. */
    private static final Set<String> ENTRIES = Set.of("item", "entry", "url", "sitemap");

    private record Open(FeedElement element, @Nullable Map<String, String> namespaces) {}

    private final List<Open> stack = new ArrayList<>();
    private final FeedElement root;
    private int tooDeep;
    private int elements;

    private FeedTree(@Nullable URI base) {
        root = new FeedElement(Vocabulary.OTHER, "", Map.of(), base);
        stack.add(new Open(root, null));
    }

    /** An element that contains the document. */
    static FeedElement of(String markup, @Nullable URI base) {
        FeedTree tree = new FeedTree(base);
        new MarkupScanner(markup, tree).scan();
        return tree.root;
    }

    @Override
    public void open(String tag, Map<String, String> attributes, boolean empty) {
        if (stack.size() > DEPTH) {
            tooDeep += empty ? 0 : 1;
            return;
        }
        elements++;
        Map<String, String> namespaces = declared(attributes);
        if (stack.size() == 1 && namespaces != null) {
            // a feed's own elements keep their meaning under a namespace that nobody knows
            namespaces.computeIfPresent(
                    "", (prefix, address) -> Vocabulary.ofAddress(address) == Vocabulary.OTHER ? "" : address);
        }
        Vocabulary vocabulary = vocabulary(tag, namespaces);
        String name = tag.substring(tag.indexOf(':') + 1);
        if (vocabulary == Vocabulary.RSS || vocabulary == Vocabulary.ATOM) {
            endBefore(name);
        }
        FeedElement parent = top().element();
        FeedElement element = new FeedElement(vocabulary, tag, attributes, base(attributes, parent));
        parent.add(element);
        if (!empty && !VOID.contains(tag)) {
            stack.add(new Open(element, namespaces));
        }
    }

    /** Ends what the publisher forgot to end before an element that cannot stand inside it. */
    private void endBefore(String name) {
        FeedElement parent = top().element();
        boolean feedOwn = parent.vocabulary() == Vocabulary.RSS || parent.vocabulary() == Vocabulary.ATOM;
        if (feedOwn && LEAVES.contains(parent.name()) && ENTRY_PARTS.contains(name) && stack.size() > 2) {
            stack.remove(stack.size() - 1);
        }
        if (ENTRIES.contains(name)) {
            for (int i = stack.size() - 1; i > 0; i--) {
                FeedElement open = stack.get(i).element();
                if (open.name().equals("content") || open.name().equals("source")) {
                    return;
                }
                if (open.name().equals(name)) {
                    popTo(i);
                    return;
                }
            }
        }
    }

    @Override
    public void close(String tag) {
        if (tooDeep > 0) {
            tooDeep--;
            return;
        }
        for (int i = stack.size() - 1; i > 0; i--) {
            if (stack.get(i).element().tag().equals(tag)) {
                popTo(i);
                return;
            }
        }
    }

    private void popTo(int size) {
        stack.subList(size, stack.size()).clear();
    }

    @Override
    public void text(String text) {
        top().element().add(text);
    }

    @Override
    public boolean wantsMore() {
        return elements < ELEMENTS;
    }

    private Open top() {
        return stack.get(stack.size() - 1);
    }

    private static @Nullable URI base(Map<String, String> attributes, FeedElement parent) {
        String written = attributes.get("xml:base");
        if (written == null && parent.tag().isEmpty()) {
            // CDF's own way to say it
            written = attributes.get("base");
        }
        URI base = written == null ? null : WebAddress.resolve(parent.base(), written);
        return base == null ? parent.base() : base;
    }

    private static @Nullable Map<String, String> declared(Map<String, String> attributes) {
        Map<String, String> found = null;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            String name = attribute.getKey();
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                found = found == null ? new HashMap<>(4) : found;
                found.put(name.equals("xmlns") ? "" : name.substring(6), attribute.getValue());
            }
        }
        return found;
    }

    private Vocabulary vocabulary(String tag, @Nullable Map<String, String> own) {
        int colon = tag.indexOf(':');
        String prefix = colon < 0 ? "" : tag.substring(0, colon);
        String address = own == null ? null : own.get(prefix);
        for (int i = stack.size() - 1; address == null && i > 0; i--) {
            Map<String, String> namespaces = stack.get(i).namespaces();
            address = namespaces == null ? null : namespaces.get(prefix);
        }
        if (address == null) {
            return Vocabulary.ofPrefix(prefix);
        }
        return Vocabulary.ofAddress(address);
    }
}
