package newsfold.read.page;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import newsfold.read.words.Headline;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Tells which parts of a page its own mark-up says are no article: navigation, share bars, newsletter boxes, captions,
 * comments, related stories. A name alone condemns nothing that holds the headline or much of the page's running text.
 */
final class Clutter implements Predicate<Element> {
    private static final Pattern UNSEEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    /** A part with more than this share of the page's running text is no clutter. */
    private static final double MUCH = 0.35;

    /** Characters of running text that a mere trimming does not have. */
    private static final int TRIMMING = 700;

    /** So many characters of running text are an article, if a short one. */
    private static final int ARTICLE = 150;

    /** Characters of running text that a part out of sight must have to be the rest of an article. */
    private static final int REST = 300;

    /** What a paragraph's class may say against its being the article's. */
    private static final Set<String> OWN_WORDS =
            Set.of("caption", "credit", "newsletter", "promo", "advert", "related", "byline", "disclaimer");

    /** Boxes around a quoted post have no more children, and there are no more of them. */
    private static final int QUOTED_IN = 3;

    /** So many nodes of a figure are looked at for more than a picture. */
    private static final int LOOKED_AT = 200;

    private final ClutterNames names = new ClutterNames();
    private final Set<Element> aroundHeadline = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Double> named = new HashMap<>();
    private final Weights running;
    private final double whole;
    /** Characters of running text on the page, without the comments. */
    private final double article;

    /**
     * Weighs the page.
     *
     * @param blocks all of the page's
     */
    Clutter(Element body, List<Block> blocks, @Nullable String headline) {
        double[] lengths = new double[blocks.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = running(blocks.get(i), body);
        }
        running = Weights.of(blocks, lengths, body);
        for (Block block : blocks) {
            if (headline != null && block.heading() && Headline.same(block.text(), headline)) {
                addAncestors(block.element());
                break;
            }
        }
        double talked = 0;
        for (Weights.Part part : running.parts()) {
            Element element = part.element();
            boolean talk = names(element) == ClutterNames.Kind.TALK && !aroundHeadline.contains(element);
            talked = Math.max(talked, talk ? part.gain() : 0);
            if (names.of(element.className()) == ClutterNames.Kind.TRIM) {
                named.merge(element.className(), part.gain(), Double::sum);
            }
        }
        whole = running.of(body);
        article = whole - talked >= ARTICLE ? whole - talked : whole;
    }

    private void addAncestors(Element heading) {
        for (Element e = heading; e != null; e = e.parent()) {
            aroundHeadline.add(e);
        }
    }

    private static double running(Block block, Element body) {
        boolean counts = block.linkShare() < 0.5 && block.paragraph();
        for (Element e = block.element(); counts && e != null && e != body; e = e.parent()) {
            counts = !Furniture.is(e);
        }
        return counts ? block.text().length() : 0;
    }

    /** Whether the part is none of the article's. Asked from the outside in. */
    @Override
    public boolean test(Element element) {
        if (Furniture.is(element)) {
            return true;
        }
        ClutterNames.Kind kind = kind(element);
        return kind != ClutterNames.Kind.NONE && condemned(element, kind) && !quotesPost(element);
    }

    private boolean condemned(Element element, ClutterNames.Kind kind) {
        double own = running.of(element);
        if (own >= ARTICLE && aroundHeadline.contains(element)) {
            return false;
        }
        return switch (kind) {
            case NONE -> false;
            case MEDIA -> own == 0 && !aroundHeadline.contains(element);
            case TALK -> whole - own >= ARTICLE || own <= MUCH * article;
            case OTHER -> own <= MUCH * article;
            case TRIM ->
                own <= MUCH * article
                        && own <= TRIMMING
                        && named.getOrDefault(element.className(), 0.0) <= MUCH * whole
                        && !(own > 0 && sentence(element));
        };
    }

    private ClutterNames.Kind kind(Element element) {
        switch (element.normalName()) {
            case "body", "html", "main":
                return ClutterNames.Kind.NONE;
            case "aside", "footer", "form":
                return ClutterNames.Kind.OTHER;
            case "figure":
                return holds(element, "table", "blockquote", "pre") ? ClutterNames.Kind.NONE : ClutterNames.Kind.OTHER;
            default:
        }
        if (element.attributesSize() == 0) {
            return ClutterNames.Kind.NONE;
        }
        if (unseen(element)) {
            return ClutterNames.Kind.OTHER;
        }
        ClutterNames.Kind kind = names(element);
        return kind == ClutterNames.Kind.OTHER && sentence(element) ? ClutterNames.Kind.NONE : kind;
    }

    private ClutterNames.Kind names(Element element) {
        if (element.attributesSize() == 0) {
            return ClutterNames.Kind.NONE;
        }
        Attributes attributes = element.attributes();
        return graver(
                names.of(attributes.get("class")),
                graver(names.of(attributes.get("id")), names.of(attributes.get("data-component"))));
    }

    private static ClutterNames.Kind graver(ClutterNames.Kind one, ClutterNames.Kind other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** What is switched off, unless it goes on with the paragraphs before: a text folded up behind "read more". */
    private boolean unseen(Element element) {
        String style = element.attributes().get("style");
        boolean off = element.attributes().get("aria-hidden").equals("true")
                || !style.isEmpty() && UNSEEN.matcher(style).find();
        if (!off || running.of(element) < REST) {
            return off;
        }
        Element before = element.previousElementSibling();
        return before == null || running.of(before) == 0;
    }

    private static boolean holds(Element element, String... names) {
        Set<String> wanted = Set.of(names);
        int seen = 0;
        for (Node node = element; node != null && seen++ < LOOKED_AT; node = next(node, element)) {
            if (wanted.contains(node.normalName())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Node next(Node node, Element within) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        Node up = node;
        while (up != null && up != within && up.nextSibling() == null) {
            up = up.parent();
        }
        return up == null || up == within ? null : up.nextSibling();
    }

    /** Posts that the article quotes are part of it, with the small boxes around them. */
    private static boolean quotesPost(Element element) {
        for (Element e = element; e != null; e = e.parent()) {
            if (post(e)) {
                return true;
            }
        }
        return aroundPost(element, QUOTED_IN);
    }

    private static boolean aroundPost(Element box, int levels) {
        if (levels == 0 || !few(box)) {
            return false;
        }
        for (int i = 0; i < box.childNodeSize(); i++) {
            if (box.childNode(i) instanceof Element child && (post(child) || aroundPost(child, levels - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean few(Element box) {
        int children = 0;
        for (int i = 0; i < box.childNodeSize() && children <= QUOTED_IN; i++) {
            children += box.childNode(i) instanceof Element ? 1 : 0;
        }
        return children <= QUOTED_IN;
    }

    private static boolean post(Element element) {
        return element.normalName().equals("blockquote") && element.className().contains("tweet");
    }

    /** A paragraph of its own is judged by its words, not by its class: sites mark every second one for their ads. */
    private boolean sentence(Element element) {
        if (!element.normalName().equals("p") || running.of(element) == 0) {
            return false;
        }
        String names = element.className().toLowerCase(Locale.ROOT);
        return OWN_WORDS.stream().noneMatch(names::contains);
    }
}
