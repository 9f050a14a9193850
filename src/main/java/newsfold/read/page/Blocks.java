package newsfold.read.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import newsfold.read.words.Sentences;
import newsfold.read.words.WhiteSpace;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Cuts a page into its blocks, in reading order. Pages are no deeper than {@link PageReader} lets them be. */
final class Blocks {
    private static final Set<String> INLINE = new HashSet<>(List.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "img", "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "rb", "rt", "rp", "s", "samp", "small", "span",
            "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"));

    private static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "head", "title", "textarea", "select", "option");

    /** What an element's name tells of its part in the text. */
    private enum Role {
        BLOCK,
        INLINE,
        LINK,
        PICTURE,
        LINE_BREAK,
        CELL,
        SILENT
    }

    private static final Map<String, Role> ROLES = roles();

    /** No article has more; a page that has costs no more time than one that hasn't. */
    private static final int MOST = 20_000;

    private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");

    private static final int LONGEST_CELL = 100;

    private final List<Block> found = new ArrayList<>();
    /** The block's text so far, where it has but one piece, as most have. */
    private @Nullable String piece;

    /** All pieces, where there are more. */
    private final StringBuilder pieces = new StringBuilder();

    /** How many, and where the first and the last stand on the walk. */
    private int count;

    private int first;
    private int last;

    /** Whether only parts of texts are among them. */
    private boolean parts;

    private final PageWalk walk;
    private Element around;
    private int linked;
    private @Nullable Element link;
    private @Nullable Element picture;
    private int linkDepth;
    private int silentDepth;
    private int preformattedDepth;

    private final Predicate<Element> left;

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new HashMap<>();
        INLINE.forEach(name -> roles.put(name, Role.INLINE));
        SILENT.forEach(name -> roles.put(name, Role.SILENT));
        roles.put("a", Role.LINK);
        roles.put("img", Role.PICTURE);
        roles.put("br", Role.LINE_BREAK);
        roles.put("td", Role.CELL);
        roles.put("th", Role.CELL);
        return roles;
    }

    private Blocks(PageWalk walk, Element root, Predicate<Element> left) {
        this.walk = walk;
        around = root;
        this.left = left;
    }

    static List<Block> of(Element root) {
        return of(root, element -> false);
    }

    /** The blocks without those parts that are to be left out. */
    static List<Block> of(Element root, Predicate<Element> left) {
        return of(PageWalk.of(root), root, left);
    }

    /** The blocks of an element on a walk. */
    static List<Block> of(PageWalk walk, Element root, Predicate<Element> left) {
        Blocks blocks = new Blocks(walk, root, left);
        Role role = role(root);
        blocks.read(walk.placeOf(root), root, role == Role.SILENT ? Role.BLOCK : role);
        blocks.flush(root);
        return blocks.found;
    }

    static boolean within(Element element, Element ancestor) {
        for (Element e = element; e != null; e = e.parent()) {
            if (e == ancestor) {
                return true;
            }
        }
        return false;
    }

    private void read(int place, Element element, Role role) {
        open(place, element, role);
        int end = walk.beyond(place);
        for (int i = place + 1; i < end; i = walk.beyond(i)) {
            if (walk.at(i) instanceof Element part) {
                if (left.test(part)) {
                    leave(part);
                } else {
                    read(i, part, role(part));
                }
            } else if (silentDepth == 0) {
                add(i, ((TextNode) walk.at(i)).getWholeText());
            }
        }
        close(element, role);
    }

    private static Role role(Element element) {
        Role role = ROLES.getOrDefault(element.normalName(), Role.BLOCK);
        return role == Role.CELL && !cell(element) ? Role.BLOCK : role;
    }

    private void open(int place, Element element, Role role) {
        switch (role) {
            case SILENT -> silentDepth++;
            case LINE_BREAK -> flush(around);
            case PICTURE -> picture = element;
            case LINK -> {
                linkDepth++;
                link = link == null ? element : link;
            }
            case CELL -> append(place, " ");
            case BLOCK -> {
                flush(around);
                around = element;
                preformattedDepth += element.normalName().equals("pre") ? 1 : 0;
            }
            case INLINE -> {}
        }
    }

    private void close(Element element, Role role) {
        switch (role) {
            case SILENT -> silentDepth--;
            case LINK -> linkDepth--;
            case BLOCK -> {
                flush(element);
                preformattedDepth -= element.normalName().equals("pre") ? 1 : 0;
                around = outer(element);
            }
            default -> {}
        }
    }

    /** What is left out of a line does not end it; what stands between lines does. */
    private void leave(Element part) {
        String name = part.normalName();
        if (!INLINE.contains(name) && !Furniture.CONTROLS.contains(name)) {
            flush(around);
        }
    }

    private void add(int place, String words) {
        if (preformattedDepth > 0) {
            addPreformatted(place, words);
        } else if (piece != null || !words.isBlank()) {
            append(place, words);
        }
        if (linkDepth > 0) {
            linked += words.strip().length();
        }
    }

    private void append(int place, String words) {
        first = count == 0 ? place : first;
        last = place;
        count++;
        if (piece == null) {
            piece = words.isEmpty() ? null : words;
        } else {
            if (pieces.isEmpty()) {
                pieces.append(piece);
            }
            pieces.append(words);
        }
    }

    /** An empty line ends a paragraph. */
    private void addPreformatted(int place, String words) {
        boolean first = true;
        for (String paragraph : EMPTY_LINE.split(words, -1)) {
            if (!first) {
                flush(around);
            }
            first = false;
            append(place, paragraph);
            parts = true;
        }
    }

    /** Whether this is one short field of a table's row, which is read as one line, rather than a part of the layout. */
    private static boolean cell(Element element) {
        int length = 0;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                length += words.getWholeText().length();
            } else if (child instanceof Element inner
                    && (!INLINE.contains(inner.normalName()) || inner.childrenSize() > 0)) {
                return false;
            }
        }
        return length <= LONGEST_CELL;
    }

    /** What the text behind an element stands in: phrases such as a span may hold whole boxes, against the rules. */
    private static Element outer(Element element) {
        Element outer = element;
        for (Element up = element.parent(); up != null; up = up.parent()) {
            outer = up;
            if (!INLINE.contains(up.normalName())) {
                break;
            }
        }
        return outer;
    }

    private PageWalk.Line line(String only) {
        PageWalk.Line known = parts ? null : walk.line(first, last, count);
        if (known != null) {
            return known;
        }
        String text = WhiteSpace.fold(pieces.isEmpty() ? only : pieces.toString());
        PageWalk.Line line = new PageWalk.Line(last, count, text, Sentences.paragraph(text));
        if (!parts) {
            walk.keep(first, line);
        }
        return line;
    }

    private void flush(Element element) {
        if (piece != null) {
            PageWalk.Line line = line(piece);
            if (!line.text().isEmpty() && found.size() < MOST) {
                found.add(new Block(element, line.text(), line.paragraph(), linked, link, picture));
                picture = null;
            }
            piece = null;
            pieces.setLength(0);
        }
        count = 0;
        parts = false;
        linked = 0;
        link = null;
    }
}
