package newsfold.read.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsfold.read.Outlet;
import newsfold.read.text.TextBody;
import newsfold.read.text.TextHead;
import newsfold.read.time.Ages;
import newsfold.read.words.Addresses;
import newsfold.read.words.Card;
import newsfold.read.words.Cards;
import newsfold.read.words.Headline;
import newsfold.read.words.OutletName;
import newsfold.read.words.Sections;
import newsfold.read.words.WhiteSpace;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Other outlets' articles that an aggregator shows on an article's page, each with outlet, age, headline and some text.
 * What lacks one of these is a mere link, and left alone.
 */
record EmbeddedCards(List<Linked> cards) {

    /** A card and the address its headline leads to. */
    record Linked(Card card, @Nullable URI url) {}

    /** No aggregator shows more articles on one page. */
    private static final int MOST = 200;

    private static final int MOST_LINES = 5_000;

    /** Characters that may stand beside an outlet's name where it is named as a source. */
    private static final int LONGEST_REST = 20;

    /** What aggregators call the place that names the outlet. */
    static final Selection SOURCES = Selection.of(
            "[class*=source], [class*=outlet], [class*=publisher], [class*=provider], [itemprop=publisher]");

    EmbeddedCards {
        cards = List.copyOf(cards);
    }

    /**
     * Takes the cards out of the page, so that their text can't be mistaken for the article's own.
     *
     * @param marks the page's
     * @param blocks the page's, before
     */
    static EmbeddedCards takeFrom(
            Document document,
            Landmarks marks,
            List<Block> blocks,
            @Nullable String headline,
            @Nullable String site,
            @Nullable URI base) {
        Ages read = new Ages();
        Map<Element, Integer> ages = new HashMap<>();
        List<Element> dated = new ArrayList<>();
        for (Block block : blocks) {
            if (dated.size() < MOST && read.tell(block.text())) {
                dated.add(block.element());
                for (Element e = block.element(); e != null; e = e.parent()) {
                    ages.merge(e, 1, Integer::sum);
                }
            }
        }
        if (dated.isEmpty()) {
            return new EmbeddedCards(List.of());
        }
        Set<Element> aroundHeadlines = new HashSet<>();
        for (Element main : marks.tagged("h1")) {
            for (Element e = main; e != null && aroundHeadlines.add(e); e = e.parent()) {}
        }
        Set<Element> roots = new LinkedHashSet<>();
        for (Element element : dated) {
            roots.add(root(element, ages, aroundHeadlines));
        }
        List<Element> sources = marks.all(SOURCES);
        List<Linked> cards = new ArrayList<>();
        for (Element root : roots) {
            List<String> lines =
                    Blocks.of(root).stream().map(Block::text).limit(MOST_LINES).toList();
            for (Card card : Cards.in(lines, read)) {
                if (whole(card, within(root, sources), headline, site)) {
                    cards.add(new Linked(card, address(root, card, base)));
                    root.remove();
                }
            }
        }
        if (cards.isEmpty() && !dated.isEmpty()) {
            takeFlat(document, sources, blocks, headline, site, base, read, cards);
        }
        return new EmbeddedCards(cards);
    }

    private static List<Element> within(Element root, List<Element> elements) {
        return elements.stream().filter(element -> Blocks.within(element, root)).toList();
    }

    private static boolean whole(Card card, List<Element> sources, @Nullable String headline, @Nullable String site) {
        boolean own = headline != null && Headline.same(card.headline(), headline)
                || site != null && new Outlet(site).key().equals(new Outlet(card.outlet()).key());
        return !own
                && !card.body().isEmpty()
                && !Sections.named(card.outlet())
                && (OutletName.likely(card.outlet()) || marked(sources, card.outlet()));
    }

    /**
     * Whether the mark-up says that these words name a source.
     *
     * @param sources all that the page marks as such
     */
    static boolean marked(List<Element> sources, String outlet) {
        for (Element source : sources) {
            String text = ElementText.of(source, 2 * outlet.length() + LONGEST_REST);
            if (text.length() < 2 * outlet.length() + LONGEST_REST && text.contains(outlet)) {
                return true;
            }
        }
        return false;
    }

    /** Cards without a mark-up of their own: headlines, names and paragraphs in one row below the article. */
    private static void takeFlat(
            Document document,
            List<Element> sources,
            List<Block> blocks,
            @Nullable String headline,
            @Nullable String site,
            @Nullable URI base,
            Ages ages,
            List<Linked> cards) {
        List<String> lines = blocks.stream().map(Block::text).limit(MOST_LINES).toList();
        if (Cards.outlets(lines, ages).stream()
                .noneMatch(outlet -> OutletName.likely(outlet) || marked(sources, outlet))) {
            return;
        }
        int end = TextBody.of(lines, TextHead.of(lines)).end();
        Set<String> taken = new HashSet<>();
        for (Card card : Cards.in(lines.subList(end, lines.size()), ages)) {
            if (whole(card, sources, headline, site)) {
                cards.add(new Linked(card, address(document.body(), card, base)));
                taken.add(card.headline());
                taken.addAll(card.body());
            }
        }
        for (Block block : blocks.subList(end, lines.size())) {
            if (taken.contains(block.text())
                    && block.element().parent() != null
                    && !block.element().normalName().equals("body")) {
                block.element().remove();
            }
        }
    }

    /** The largest part of the page around an age that has no other age and no main headline. */
    private static Element root(Element element, Map<Element, Integer> ages, Set<Element> aroundHeadlines) {
        Element root = element;
        for (Element up = root.parent(); up != null; up = up.parent()) {
            boolean more = ages.getOrDefault(up, 0) > ages.getOrDefault(root, 0);
            if (more
                    || up.normalName().equals("body")
                    || up.normalName().equals("main")
                    || aroundHeadlines.contains(up)) {
                break;
            }
            root = up;
        }
        return root;
    }

    private static @Nullable URI address(Element root, Card card, @Nullable URI base) {
        for (Element link : root.select("a[href]")) {
            String text = WhiteSpace.fold(link.text());
            if (Headline.same(text, card.headline()) || text.contains(card.headline())) {
                return Addresses.resolve(base, link.attr("href"));
            }
        }
        return null;
    }
}
