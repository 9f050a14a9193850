package newsfold.merge;

import java.util.Arrays;

/** One vector laid out by term number, for comparing it with many others. */
final class Laid {
    /** So many times as many terms are rather looked up than gone through. */
    private static final int LONGER = 8;

    private int[] weights = {};
    private Sparse vector = Sparse.NONE;

    /** Takes this vector in place of the last one. */
    void take(Sparse next) {
        for (int term : vector.terms) {
            weights[term] = 0;
        }
        vector = next;
        if (vector.last() >= weights.length) {
            weights = Arrays.copyOf(weights, vector.last() * 5 / 4 + 1);
        }
        for (int i = 0; i < vector.terms.length; i++) {
            weights[vector.terms[i]] = vector.weights[i];
        }
    }

    /** The cosine of the angle between both, 0 to 1. */
    double dot(Sparse other) {
        int[] terms = other.terms;
        if (terms.length > LONGER * vector.terms.length) {
            return vector.dot(other);
        }
        long sum = 0;
        for (int i = 0; i < terms.length && terms[i] < weights.length; i++) {
            sum += (long) weights[terms[i]] * other.weights[i];
        }
        return sum * Sparse.COSINE;
    }
}
