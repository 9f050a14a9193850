package newsfold.read.page;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What blocks weigh together in each part of a page that holds any of weight. Looks only at what stands around those
 * blocks, not at the whole page.
 */
final class Weights {
    /** A part of the page, with what speaks for it and, as a negative figure, against it. */
    static final class Part {
        private final Element element;
        private final @Nullable Part around;
        private double gain;
        private double loss;

        private Part(Element element, @Nullable Part around) {
            this.element = element;
            this.around = around;
        }

        Element element() {
            return element;
        }

        @Nullable
        Part around() {
            return around;
        }

        double gain() {
            return gain;
        }

        double loss() {
            return loss;
        }
    }

    private final Map<Element, Part> parts = new LinkedHashMap<>();
    private final Element root;

    private Weights(Element root) {
        this.root = root;
    }

    /**
     * Adds the blocks up.
     *
     * @param weight of each block; what counts is those above nothing, and those below where there are such beside them
     * @param root what all the blocks stand in
     */
    static Weights of(List<Block> blocks, double[] weight, Element root) {
        Weights weights = new Weights(root);
        for (int i = 0; i < weight.length; i++) {
            if (weight[i] > 0) {
                for (Part part = weights.part(blocks.get(i).element()); part != null; part = part.around) {
                    part.gain += weight[i];
                }
            }
        }
        for (int i = 0; i < weight.length; i++) {
            if (weight[i] < 0) {
                for (Part part = weights.partAround(blocks.get(i).element()); part != null; part = part.around) {
                    part.loss += weight[i];
                }
            }
        }
        return weights;
    }

    /** What speaks for an element. */
    double of(Element element) {
        Part part = parts.get(element);
        return part == null ? 0 : part.gain;
    }

    Collection<Part> parts() {
        return parts.values();
    }

    private Part part(Element element) {
        Part known = parts.get(element);
        if (known != null) {
            return known;
        }
        Element parent = element == root ? null : element.parent();
        Part part = new Part(element, parent == null ? null : part(parent));
        parts.put(element, part);
        return part;
    }

    private @Nullable Part partAround(Element element) {
        for (Element e = element; e != null; e = e.parent()) {
            Part part = parts.get(e);
            if (part != null) {
                return part;
            }
        }
        return null;
    }
}
