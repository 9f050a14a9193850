package newsfold.merge;

import java.util.Arrays;

/**
 * A sparse vector of length 1, or the empty one. Its weights are whole numbers of a 2^24th: sums of their products are exact, so
 * that it makes no difference how terms are numbered.
 */
final class Sparse {
    static final Sparse NONE = new Sparse(new int[0], new int[0]);

    static final int BITS = 24;
    /** What a sum of products of weights is multiplied by to be a cosine. */
    static final double COSINE = 1.0 / (1L << 2 * BITS);

    /** Ascending. */
    final int[] terms;

    final int[] weights;

    private Sparse(int[] terms, int[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    /** @param weights by term number; none below 0 */
    static Sparse of(Sums weights) {
        int[] terms = weights.keys();
        double[] values = new double[terms.length];
        for (int i = 0; i < terms.length; i++) {
            values[i] = weights.get(terms[i]);
        }
        return of(terms, values);
    }

    /**
     * @param terms ascending
     * @param weights none below 0
     */
    static Sparse of(int[] terms, double[] weights) {
        int[] values = new int[weights.length];
        normalise(weights, values, 0);
        return terms.length == 0 ? NONE : new Sparse(terms, values);
    }

    /** Puts the whole numbers that these weights are in a vector of length 1 into an array from a place on. */
    static void normalise(double[] weights, int[] into, int from) {
        double greatest = 0;
        for (double weight : weights) {
            greatest = Math.max(greatest, weight);
        }
        if (greatest == 0) {
            return;
        }
        // the squares are added up as whole numbers, too
        double unit = (1 << BITS) / greatest;
        long squares = 0;
        for (double weight : weights) {
            long whole = Math.round(weight * unit);
            squares += whole * whole;
        }
        double scale = (1 << BITS) * unit / Math.sqrt(squares);
        for (int i = 0; i < weights.length; i++) {
            into[from + i] = (int) Math.round(weights[i] * scale);
        }
    }

    /** @param terms with their weights, each in the upper half; in any order */
    static Sparse packed(long[] terms) {
        Arrays.sort(terms);
        int[] numbers = new int[terms.length];
        int[] weights = new int[terms.length];
        for (int i = 0; i < terms.length; i++) {
            numbers[i] = (int) (terms[i] >> Integer.SIZE);
            weights[i] = (int) terms[i];
        }
        return terms.length == 0 ? NONE : new Sparse(numbers, weights);
    }

    /** A part of a vector, of length 1 again. */
    Sparse lengthened() {
        return of(terms, Arrays.stream(weights).asDoubleStream().toArray());
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
        long sum = 0;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            int difference = terms[i] - other.terms[j];
            if (difference == 0) {
                sum += (long) weights[i++] * other.weights[j++];
            } else if (difference < 0) {
                i++;
            } else {
                j++;
            }
        }
        return sum * COSINE;
    }

    private double sought(Sparse longer) {
        long sum = 0;
        for (int i = 0; i < terms.length; i++) {
            int at = Arrays.binarySearch(longer.terms, terms[i]);
            if (at >= 0) {
                sum += (long) weights[i] * longer.weights[at];
            }
        }
        return sum * COSINE;
    }
}
