package newsfold.merge;

import java.util.Arrays;
import java.util.Map;

/**
 * A sparse vector of length 1, or the empty one. Its weights are whole numbers of a 2^24th: sums of their products are exact, so
 * that it makes no difference how terms are numbered.
 */
final class Sparse {
    static final Sparse NONE = new Sparse(new int[0], new int[0]);

    private static final int BITS = 24;
    /** What a sum of products of weights is multiplied by to be a cosine. */
    static final double COSINE = 1.0 / (1L << 2 * BITS);

    /** Ascending. */
    final int[] terms;

    final int[] weights;

    private Sparse(int[] terms, int[] weights) {
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
        double[] sorted = new double[terms.length];
        for (int i = 0; i < terms.length; i++) {
            sorted[i] = weights.getOrDefault(terms[i], 0.0);
        }
        return of(terms, sorted);
    }

    /**
     * @param terms ascending
     * @param weights above 0
     */
    static Sparse of(int[] terms, double[] weights) {
        if (terms.length == 0) {
            return NONE;
        }
        double greatest = 0;
        for (double weight : weights) {
            greatest = Math.max(greatest, weight);
        }
        // the squares are added up as whole numbers, too
        double unit = (1 << BITS) / greatest;
        long squares = 0;
        for (double weight : weights) {
            long whole = Math.round(weight * unit);
            squares += whole * whole;
        }
        double scale = (1 << BITS) * unit / Math.sqrt(squares);
        int[] values = new int[weights.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (int) Math.round(weights[i] * scale);
        }
        return new Sparse(terms, values);
    }

    /**
     * The {@code most} greatest weights alone.
     *
     * @param places by which equal weights are told apart, a different one for each term: the lower goes first
     */
    Sparse heaviest(int most, short[] places) {
        if (terms.length <= most) {
            return this;
        }
        long[] ranks = new long[terms.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = rank(i, places);
        }
        Arrays.sort(ranks);
        long least = ranks[ranks.length - most];
        int[] kept = new int[most];
        double[] their = new double[most];
        int count = 0;
        for (int i = 0; i < terms.length; i++) {
            if (rank(i, places) >= least) {
                kept[count] = terms[i];
                their[count++] = weights[i];
            }
        }
        return of(kept, their);
    }

    private long rank(int i, short[] places) {
        return (long) weights[i] << Short.SIZE | Short.MAX_VALUE - places[i];
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

    /**
     * On how many words the cosine rests, were all of equal weight in it (the participation ratio): two articles that share
     * one rare name and nothing else are alike on one word.
     */
    double breadth(Sparse other) {
        long sum = 0;
        long squares = 0;
        Sparse fewer = terms.length <= other.terms.length ? this : other;
        Sparse more = fewer == this ? other : this;
        for (int i = 0; i < fewer.terms.length; i++) {
            int at = Arrays.binarySearch(more.terms, fewer.terms[i]);
            if (at >= 0) {
                long shared = (long) fewer.weights[i] * more.weights[at] >> BITS;
                sum += shared;
                squares += shared * shared;
            }
        }
        return squares == 0 ? 0 : (double) sum * sum / squares;
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
