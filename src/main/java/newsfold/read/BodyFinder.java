package newsfold.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** How much more a part counts that its mark-up calls the article's body. */
    private static final double MARKED = 3.0;

    private static final double NAMED = 1.15;

    /** A headline counts as found where at least this share of the running text stands below it. */
    private static final double BELOW = 0.25;

    /** Lists and short lines may outweigh running text so far in a part that is named as the body. */
    private static final double LISTS = 2;

    /**
     * The paragraphs of the body, in order; empty where the page has none.
     *
     * @param structured the body as the page's structured data has it
     */
    List<String> find(
            Document original, @Nullable String headline, @Nullable String standfirst, @Nullable String structured) {
        Document page = original.clone();
        Clutter.remove(page);
        List<String> body = read(page, headline, standfirst);
        if (SecondOpinion.thin(body)) {
            // what was taken for clutter may have been the article
            Document whole = original.clone();
            Clutter.removeSilent(whole);
            body = SecondOpinion.better(body, read(whole, headline, standfirst));
        }
        return structured == null ? body : SecondOpinion.compare(body, structured);
    }

    private static List<String> read(Document page, @Nullable String headline, @Nullable String standfirst) {
        List<Block> blocks = Blocks.of(page.body());
        Set<String> told = told(headline);
        List<Block> below = belowHeadline(blocks, headline);
        Element container = densest(below, told);
        return container == null
                ? List.of()
                : BodyText.of(
                        below.stream()
                                .filter(block -> within(block.element(), container))
                                .toList(),
                        headline,
                        standfirst);
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

    private static int running(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.linkShare() < 0.5 && Sentences.paragraph(block.text()))
                .mapToInt(block -> block.text().length())
                .sum();
    }

    /** The element in which the running text outweighs everything else by most. */
    private static @Nullable Element densest(List<Block> blocks, Set<String> told) {
        Map<Element, Double> gains = new HashMap<>();
        Map<Element, Double> losses = new HashMap<>();
        for (Block block : blocks) {
            double worth = worth(block, told);
            for (Element e = block.element(); e != null; e = e.parent()) {
                (worth > 0 ? gains : losses).merge(e, worth, Double::sum);
            }
        }
        Element best = null;
        double most = 0;
        for (Map.Entry<Element, Double> gain : gains.entrySet()) {
            Element element = gain.getKey();
            double weighed = (gain.getValue() + losses.getOrDefault(element, 0.0)) * weight(element);
            if (weighed > most || weighed == most && best != null && within(element, best)) {
                most = weighed;
                best = element;
            }
        }
        for (Element up = best; up != null; up = up.parent()) {
            if (weight(up) > 1 && -losses.getOrDefault(up, 0.0) < LISTS * gains.getOrDefault(up, 0.0)) {
                best = up;
            }
        }
        return best;
    }

    private static boolean within(Element element, Element ancestor) {
        for (Element e = element; e != null; e = e.parent()) {
            if (e == ancestor) {
                return true;
            }
        }
        return false;
    }

    private static double weight(Element element) {
        if (element.attr("itemprop").equals("articleBody")) {
            return MARKED;
        }
        String names = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
        return BODY_NAME.matcher(names).find() ? NAMED : 1;
    }

    private static double worth(Block block, Set<String> told) {
        int length = block.text().length();
        if (block.linkShare() > 0.5) {
            return -Math.min(length, 100);
        }
        if (Sentences.paragraph(block.text())) {
            double own = length - block.linked();
            return shares(block.text(), told) ? own * 1.3 : own;
        }
        return -Math.min(length, 40);
    }

    private static Set<String> told(@Nullable String headline) {
        Set<String> words = new HashSet<>();
        for (String word : Headline.key(headline == null ? "" : headline).split(" ")) {
            if (word.length() > 3) {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean shares(String text, Set<String> told) {
        int shared = 0;
        for (String word : Headline.key(text).split(" ")) {
            if (told.contains(word) && ++shared == 2) {
                return true;
            }
        }
        return false;
    }
}
