package newsfold.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds an article's own text on its page. */
final class BodyFinder {

    /** The paragraphs of the body, in order; empty where the page has none. */
    List<String> find(Document original, @Nullable String headline) {
        Document page = original.clone();
        Clutter.remove(page);
        List<Block> blocks = Blocks.of(page.body());
        Element container = densest(blocks);
        List<String> body = new ArrayList<>();
        if (container == null) {
            return body;
        }
        for (Block block : Blocks.of(container)) {
            if (worth(block) > 0 || block.heading() || block.linkShare() < 0.4) {
                body.add(block.text());
            }
        }
        return body;
    }

    /** The element in which the running text outweighs everything else by most. */
    private static @Nullable Element densest(List<Block> blocks) {
        Map<Element, Double> sums = new HashMap<>();
        for (Block block : blocks) {
            double worth = worth(block);
            for (Element e = block.element(); e != null; e = e.parent()) {
                sums.merge(e, worth, Double::sum);
            }
        }
        Element best = null;
        double most = 0;
        for (Block block : blocks) {
            for (Element e = block.element(); e != null; e = e.parent()) {
                double sum = sums.getOrDefault(e, 0.0);
                if (sum > most) {
                    most = sum;
                    best = e;
                }
            }
        }
        return best;
    }

    private static double worth(Block block) {
        int length = block.text().length();
        if (block.linkShare() > 0.5) {
            return -Math.min(length, 100);
        }
        if (Sentences.paragraph(block.text())) {
            return length - block.linked();
        }
        return -Math.min(length, 40);
    }
}
