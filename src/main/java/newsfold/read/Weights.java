package newsfold.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** What blocks weigh together in each part of a page. Linear in the page's size, however deep it is nested. */
final class Weights {
    private final Map<Element, Double> sums = new LinkedHashMap<>();

    private Weights() {}

    /**
     * Adds the blocks up.
     *
     * @param weight of each block
     * @param root what all the blocks stand in
     * @param left parts that count nothing
     */
    static Weights of(List<Block> blocks, double[] weight, Element root, Predicate<Element> left) {
        Weights weights = new Weights();
        for (int i = 0; i < weight.length; i++) {
            if (weight[i] != 0) {
                weights.sums.merge(blocks.get(i).element(), weight[i], Double::sum);
            }
        }
        root.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (!(node instanceof Element element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (node != root && left.test(element)) {
                    weights.sums.remove(element);
                    return FilterResult.SKIP_ENTIRELY;
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                Double sum = node == root ? null : weights.sums.get(node);
                if (sum != null && node.parent() instanceof Element parent) {
                    weights.sums.merge(parent, sum, Double::sum);
                }
                return FilterResult.CONTINUE;
            }
        });
        return weights;
    }

    double of(Element element) {
        return sums.getOrDefault(element, 0.0);
    }

    Iterable<Map.Entry<Element, Double>> all() {
        return sums.entrySet();
    }
}
