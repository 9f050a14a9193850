package newsfold.merge;

import java.util.Arrays;

/** One vector laid out by term number, for comparing it with many others. */
final class Laid {
    /** So many times as many terms are rather looked up than gone through. */
    private static final int LONGER = 8;

    /** Few enough bits to stay at the processor's hand, and so many that hardly another term has one of the vector's. */
    private static final int MARKS = 128;

    private int[] weights = {};
    private Sparse vector = Sparse.NONE;
    /** A bit for each term, shared by others: most terms of strangers need not be looked up. */
    private final long[] marks = new long[MARKS];

    private int[] places = new int[64];

    /** Takes this vector in place of the last one. */
    void take(Sparse next) {
        for (int term : vector.terms) {
            weights[term] = 0;
            marks[term >> 6 & MARKS - 1] = 0;
        }
        vector = next;
        if (vector.last() >= weights.length) {
            weights = Arrays.copyOf(weights, vector.last() * 5 / 4 + 1);
        }
        for (int i = 0; i < vector.terms.length; i++) {
            weights[vector.terms[i]] = vector.weights[i];
            marks[vector.terms[i] >> 6 & MARKS - 1] |= 1L << vector.terms[i];
        }
    }

    /** The cosine of the angle between both, 0 to 1. */
    double dot(Sparse other) {
        int[] terms = other.terms;
        if (terms.length > LONGER * vector.terms.length) {
            return vector.dot(other);
        }
        int marked = mark(terms);
        long sum = 0;
        for (int k = 0; k < marked; k++) {
            int term = terms[places[k]];
            sum += term < weights.length ? (long) weights[term] * other.weights[places[k]] : 0;
        }
        return sum * Sparse.COSINE;
    }

    /** Notes the places of those terms that the vector may have; no branches, which could not be foretold. */
    private int mark(int[] terms) {
        if (places.length < terms.length) {
            places = new int[2 * terms.length];
        }
        int marked = 0;
        for (int i = 0; i < terms.length; i++) {
            places[marked] = i;
            marked += (int) (marks[terms[i] >> 6 & MARKS - 1] >>> terms[i]) & 1;
        }
        return marked;
    }
}
