package newsfold.merge;

import java.util.Arrays;
import java.util.Map;

/** A sparse vector of length 1, or the empty one. */
final class Sparse {
    static final Sparse NONE = new Sparse(new int[0], new float[0]);

    final int[] terms;
    final float[] weights;

    private Sparse(int[] terms, float[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    /** @param weights by term number; zero and less is left out */
    static Sparse of(Map<Integer, Double> weights) {
        int[] terms = weights.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
        if (terms.length == 0) {
            return NONE;
        }
        double[] sorted = new double[terms.length];
        for (int i = 0; i < terms.length; i++) {
            sorted[i] = weights.getOrDefault(terms[i], 0.0);
        }
        double length = Math.sqrt(Arrays.stream(sorted).map(w -> w * w).sum());
        float[] values = new float[terms.length];
        for (int i = 0; i < terms.length; i++) {
            values[i] = (float) (sorted[i] / length);
        }
        return new Sparse(terms, values);
    }

    /**
     * @param terms ascending
     * @param weights above 0
     */
    static Sparse of(int[] terms, double[] weights) {
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        double length = Math.sqrt(squares);
        float[] values = new float[weights.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (weights[i] / length);
        }
        return terms.length == 0 ? NONE : new Sparse(terms, values);
    }

    /** The {@code most} greatest weights alone; of equal ones the lowest terms'. */
    Sparse heaviest(int most) {
        if (terms.length <= most) {
            return this;
        }
        float[] sorted = weights.clone();
        Arrays.sort(sorted);
        float least = sorted[sorted.length - most];
        int more = 0;
        while (more < most && sorted[sorted.length - 1 - more] > least) {
            more++;
        }
        int equal = most - more;
        int[] kept = new int[most];
        double[] their = new double[most];
        int count = 0;
        for (int i = 0; i < terms.length; i++) {
            if (weights[i] > least || weights[i] == least && equal-- > 0) {
                kept[count] = terms[i];
                their[count++] = weights[i];
            }
        }
        return of(kept, their);
    }

    /** The greatest term number, -1 of the empty vector. */
    int last() {
        return terms.length == 0 ? -1 : terms[terms.length - 1];
    }

    boolean isEmpty() {
        return terms.length == 0;
    }

    /** The cosine of the angle between both, 0 to 1. */
    double dot(Sparse other) {
        if (terms.length > 8 * other.terms.length) {
            return other.sought(this);
        }
        if (other.terms.length > 8 * terms.length) {
            return sought(other);
        }
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            int difference = terms[i] - other.terms[j];
            if (difference == 0) {
                sum += weights[i++] * other.weights[j++];
            } else if (difference < 0) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    private double sought(Sparse longer) {
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            int at = Arrays.binarySearch(longer.terms, terms[i]);
            if (at >= 0) {
                sum += weights[i] * longer.weights[at];
            }
        }
        return sum;
    }
}
