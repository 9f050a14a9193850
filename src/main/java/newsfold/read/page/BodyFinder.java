package newsfold.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import newsfold.read.ArticleForm;
import newsfold.read.words.Headline;
import newsfold.read.words.HeadlineWords;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds an article's own text on its page: the part of the page in which running text outweighs everything else by most,
 * after what the mark-up itself calls clutter is gone.
 */
final class BodyFinder {
    private static final Pattern BODY_NAME = Pattern.compile(
            "(?:article|story|post|entry|news)[-_]*(?:inner[-_]*|main[-_]*)?(?:body|content|text|copy)\\b|bodycopy|body-copy");

    /** Fewer characters are no name of a body: "newstext", "postbody". */
    private static final int SHORTEST_NAME = 8;

    /** How much more a part counts that its mark-up calls the article's body. */
    private static final double MARKED = 3.0;

    private static final double NAMED = 1.15;

    /** A headline counts as found where at least this share of the running text stands below it. */
    private static final double BELOW = 0.25;

    /** An article element with this share of the running text is the article. */
    private static final double MOST = 0.6;

    private static final double MANY_LINKS = 0.5;
    private static final double ALL_LINKS = 0.85;

    /** Lists and short lines may outweigh running text so far in a part that is named as the body. */
    private static final double LISTS = 2;

    /** What was found in one way: the paragraphs, and the part of the page that holds them. */
    private record Found(List<Block> blocks, @Nullable Element around) {
        List<String> paragraphs() {
            return blocks.stream().map(Block::text).toList();
        }
    }

    /**
     * The body; its paragraphs are empty where the page has none.
     *
     * @param walk over the page as it is now
     * @param whole the page with its programs
     * @param blocks all of the page's
     */
    Body find(Document document, PageWalk walk, Supplier<Document> whole, List<Block> blocks, PageFacts facts) {
        Element page = document.body();
        Clutter clutter = new Clutter(page, blocks, facts.headline());
        Found found = read(walk, page, clutter, facts);
        ArticleForm form = BodyForm.of(blocks, found.blocks(), found.around(), facts);
        List<String> body = found.paragraphs();
        if (SecondOpinion.thin(body)) {
            // what was taken for clutter may have been the article
            body = SecondOpinion.better(
                    body, read(walk, page, Furniture::is, facts).paragraphs());
        }
        if (SecondOpinion.thin(body)) {
            body = SecondOpinion.better(body, withoutScripts(document, facts));
            body = SecondOpinion.better(body, ScriptText.in(whole.get()));
        }
        if (facts.body() != null) {
            body = SecondOpinion.compare(body, facts.body());
        }
        boolean complete = SecondOpinion.better(found.paragraphs(), body) == body && body != found.paragraphs();
        return new Body(body, form == ArticleForm.STUB && complete ? ArticleForm.REPORT : form);
    }

    /** What the page shows to those whose browser runs no scripts. */
    private static List<String> withoutScripts(Document document, PageFacts facts) {
        List<String> longest = List.of();
        for (Element shown : document.getElementsByTag("noscript")) {
            boolean inner = shown.parent() != null && shown.parent().closest("noscript") != null;
            List<String> text = inner
                    ? List.of()
                    : read(PageWalk.of(shown), shown, Furniture::is, facts).paragraphs();
            longest = length(text) > length(longest) ? text : longest;
        }
        return longest;
    }

    private static int length(List<String> body) {
        return body.stream().mapToInt(String::length).sum();
    }

    private static Found read(PageWalk walk, Element page, Predicate<Element> clutter, PageFacts facts) {
        List<Block> blocks = Blocks.of(walk, page, clutter);
        HeadlineWords told = new HeadlineWords(facts.headline());
        List<Block> below = SideBySide.own(belowHeadline(blocks, facts.headline()), facts.headline());
        Element container = densest(page, below, told);
        if (container == null) {
            return new Found(List.of(), null);
        }
        return new Found(BodyText.of(inside(below, container), facts), container);
    }

    /** What stands above the headline belongs to something else, unless next to nothing stands below. */
    private static List<Block> belowHeadline(List<Block> blocks, @Nullable String headline) {
        if (headline == null) {
            return blocks;
        }
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.heading() && Headline.same(block.text(), headline)) {
                List<Block> below = blocks.subList(i, blocks.size());
                return running(below) > BELOW * running(blocks) ? below : blocks;
            }
        }
        return blocks;
    }

    static int running(List<Block> blocks) {
        int length = 0;
        for (Block block : blocks) {
            length +=
                    block.linkShare() < 0.5 && block.paragraph() ? block.text().length() : 0;
        }
        return length;
    }

    private static List<Block> inside(List<Block> blocks, Element element) {
        List<Block> inside = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            if (Blocks.within(block.element(), element)) {
                inside.add(block);
            }
        }
        return inside;
    }

    /** The element in which the running text outweighs everything else by most. */
    private static @Nullable Element densest(Element page, List<Block> blocks, HeadlineWords told) {
        double[] worth = new double[blocks.size()];
        for (int i = 0; i < worth.length; i++) {
            worth[i] = worth(blocks.get(i), told);
        }
        Weights weights = Weights.of(blocks, worth, page);
        Weights.Part best = null;
        double most = 0;
        for (Weights.Part part : weights.parts()) {
            double own = part.gain() + part.loss();
            boolean hopeless = own <= 0 || own * MARKED < most;
            double weighed = hopeless ? 0 : own * weight(part.element());
            if (weighed > most || weighed == most && best != null && Blocks.within(part.element(), best.element())) {
                most = weighed;
                best = part;
            }
        }
        for (Weights.Part up = best; up != null; up = up.around()) {
            if (-up.loss() < LISTS * up.gain() && weight(up.element()) > 1) {
                best = up;
            }
        }
        return best == null ? null : marked(blocks.get(0), best.element(), weights);
    }

    /** The article element around the headline, where it holds most of what was found. */
    private static Element marked(Block headline, Element found, Weights weights) {
        Element marked = found;
        if (headline.heading() && Blocks.within(headline.element(), found)) {
            for (Element up = headline.element(); up != null && up != found; up = up.parent()) {
                marked = article(up) && weights.of(up) >= MOST * weights.of(found) ? up : marked;
            }
        }
        return marked;
    }

    static boolean article(Element element) {
        return element.normalName().equals("article") || element.attr("role").equals("article");
    }

    private static double weight(Element element) {
        if (element.attr("itemprop").equals("articleBody")) {
            return MARKED;
        }
        return bodyName(element.className()) || bodyName(element.id()) ? NAMED : 1;
    }

    private static boolean bodyName(String names) {
        // what most names lack is looked for before the pattern is
        String small = names.length() < SHORTEST_NAME ? "" : names.toLowerCase(Locale.ROOT);
        return (small.contains("body") || small.contains("content") || small.contains("text") || small.contains("copy"))
                && BODY_NAME.matcher(small).find();
    }

    private static double worth(Block block, HeadlineWords told) {
        int length = block.text().length();
        boolean running = block.paragraph();
        // sentences may be full of links; what is nothing but a link is another story's headline
        if (block.linkShare() > (running ? ALL_LINKS : MANY_LINKS)) {
            return -Math.min(length, 100);
        }
        if (running) {
            double own = length - block.linked();
            return told.twoIn(block.text()) ? own * 1.3 : own;
        }
        return -Math.min(length, 40);
    }
}
