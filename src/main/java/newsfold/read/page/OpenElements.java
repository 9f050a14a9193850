package newsfold.read.page;

import java.util.Arrays;
import java.util.function.Predicate;
import newsfold.read.page.TagName.Kind;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The elements around the place that a page has been read up to, the innermost last (HTML Living Standard, section 13.2.4.2). */
final class OpenElements {
    private TagName[] names = new TagName[32];
    private Element[] elements = new Element[32];
    private @Nullable Phrases.Phrase[] phrases = new Phrases.Phrase[32];
    private int depth;
    private final int[] open = new int[Kind.values().length];
    private boolean brokenUp;

    int depth() {
        return depth;
    }

    TagName name() {
        return names[depth - 1];
    }

    Kind kind() {
        return name().kind();
    }

    Element element() {
        return elements[depth - 1];
    }

    /** The name of the one that stands there. */
    TagName name(int at) {
        return names[at];
    }

    /** Whether any is open of that kind. */
    boolean any(Kind kind) {
        return open[kind.ordinal()] > 0;
    }

    /** Whether anything but its own end tag ended a noscript: browsers that run no scripts disagree on what that means. */
    boolean brokenUp() {
        return brokenUp;
    }

    void append(Node node) {
        element().appendChild(node);
    }

    void appendEmpty(TagName name, @Nullable Attributes attributes) {
        append(new Element(name.tag(), null, attributes));
    }

    Element insert(TagName name, @Nullable Attributes attributes) {
        Element element = new Element(name.tag(), null, attributes);
        append(element);
        push(name, element);
        return element;
    }

    void push(TagName name, Element element) {
        if (depth == names.length) {
            names = Arrays.copyOf(names, 2 * depth);
            elements = Arrays.copyOf(elements, 2 * depth);
            phrases = Arrays.copyOf(phrases, 2 * depth);
        }
        names[depth] = name;
        elements[depth] = element;
        phrases[depth] = null;
        depth++;
        open[name.kind().ordinal()]++;
    }

    /** Says that the innermost one is a phrase's. */
    void mark(Phrases.Phrase phrase) {
        phrases[depth - 1] = phrase;
    }

    Phrases.@Nullable Phrase phrase() {
        return phrases[depth - 1];
    }

    void pop() {
        brokenUp |= kind() == Kind.NOSCRIPT;
        remove();
    }

    private void remove() {
        depth--;
        open[names[depth].kind().ordinal()]--;
        Phrases.Phrase phrase = phrases[depth];
        if (phrase != null) {
            phrase.cutOff();
        }
    }

    /** Ends all down to the one that stands there, and that one. */
    void popTo(int at) {
        while (depth > at) {
            pop();
        }
    }

    void popTo(Kind kind) {
        while (kind() != kind) {
            pop();
        }
        pop();
    }

    /** Ends those that need no end tag, but for one name. */
    void closeImplied(@Nullable TagName but) {
        while (name().implied() && name() != but) {
            pop();
        }
    }

    /** Where the innermost one stands that is wanted and that an end tag here can reach; -1 where there is none. */
    int inScope(Predicate<TagName> wanted, Predicate<TagName> barrier) {
        for (int i = depth - 1; i >= 0; i--) {
            if (wanted.test(names[i])) {
                return i;
            }
            if (names[i].barrier() || barrier.test(names[i])) {
                return -1;
            }
        }
        return -1;
    }

    int inScope(TagName wanted) {
        for (int i = depth - 1; i >= 0; i--) {
            if (names[i] == wanted) {
                return i;
            }
            if (names[i].barrier()) {
                return -1;
            }
        }
        return -1;
    }

    int paragraph() {
        return any(Kind.PARAGRAPH) ? inScope(TagName.P::equals, name -> name.kind() == Kind.BUTTON) : -1;
    }

    void closeParagraph() {
        int at = paragraph();
        if (at >= 0) {
            popTo(at);
        }
    }

    /** Ends the innermost of this name that can be reached; false where there is none. */
    boolean close(TagName name) {
        int at = inScope(name);
        if (at >= 0) {
            popTo(at);
        }
        return at >= 0;
    }

    /** A new item ends the one before, but none of a list around this one. */
    void closeItem(Kind kind) {
        for (int i = depth - 1; i >= 0; i--) {
            TagName name = names[i];
            if (name.kind() == kind) {
                popTo(i);
                return;
            }
            boolean through = name == TagName.P
                    || name.name().equals("div")
                    || name.name().equals("address");
            if (name.special() && !through) {
                return;
            }
        }
    }

    /** Ends the innermost of this name, unless it stands around a block. */
    void closeOther(TagName name) {
        for (int i = depth - 1; i >= 0; i--) {
            if (names[i].name().equals(name.name())) {
                popTo(i);
                return;
            }
            if (names[i].special()) {
                return;
            }
        }
    }

    /** What stands in a noscript ends with it. */
    void closeNoscript() {
        if (any(Kind.NOSCRIPT)) {
            closeImplied(null);
            brokenUp |= kind() != Kind.NOSCRIPT;
            remove();
        }
    }

    /** Where the cell, row, caption or table around stands that a table's tag belongs to; -1 where there is none. */
    int tablePart() {
        if (!any(Kind.TABLE)) {
            return -1;
        }
        int at = depth - 1;
        while (!names[at].kind().tablePart() && names[at].kind() != Kind.CELL && names[at].kind() != Kind.CAPTION) {
            at--;
        }
        return at;
    }

    /** Whether one that an end tag cannot pass stands in the element, or a block does. */
    boolean around(Element element, Predicate<TagName> what) {
        for (int i = depth - 1; elements[i] != element; i--) {
            if (what.test(names[i])) {
                return true;
            }
        }
        return false;
    }

    /** Ends all down to the element, and that one. */
    void popTo(Element element) {
        Element last;
        do {
            last = element();
            pop();
        } while (last != element);
    }
}
