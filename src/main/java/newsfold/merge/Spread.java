package newsfold.merge;

import java.util.Arrays;

/** One article's vectors laid out by term number, for comparing it with many others. */
final class Spread {
    /** So many times as many terms are rather looked up than gone through. */
    private static final int LONGER = 8;

    private int[] title = {};
    private int[] lead = {};
    private int[] body = {};
    private Vectors vectors = new Vectors(Sparse.NONE, Sparse.NONE, Sparse.NONE, Sparse.NONE, Sparse.NONE);

    /** Takes this article's vectors in place of the last one's. */
    void take(Vectors article) {
        lay(vectors.title(), title, false);
        lay(vectors.lead(), lead, false);
        lay(vectors.body(), body, false);
        vectors = article;
        if (article.body().last() >= body.length) {
            int terms = article.body().last() * 5 / 4 + 1;
            title = Arrays.copyOf(title, terms);
            lead = Arrays.copyOf(lead, terms);
            body = Arrays.copyOf(body, terms);
        }
        lay(vectors.title(), title, true);
        lay(vectors.lead(), lead, true);
        lay(vectors.body(), body, true);
    }

    Vectors vectors() {
        return vectors;
    }

    double title(Sparse other) {
        return dot(title, vectors.title(), other);
    }

    double lead(Sparse other) {
        return dot(lead, vectors.lead(), other);
    }

    double body(Sparse other) {
        return dot(body, vectors.body(), other);
    }

    private static void lay(Sparse vector, int[] place, boolean on) {
        for (int i = 0; i < vector.terms.length; i++) {
            place[vector.terms[i]] = on ? vector.weights[i] : 0;
        }
    }

    private static double dot(int[] mine, Sparse same, Sparse other) {
        int[] terms = other.terms;
        if (terms.length > LONGER * same.terms.length) {
            return same.dot(other);
        }
        int[] weights = other.weights;
        long sum = 0;
        for (int i = 0; i < terms.length && terms[i] < mine.length; i++) {
            sum += (long) mine[terms[i]] * weights[i];
        }
        return sum * Sparse.COSINE;
    }
}
