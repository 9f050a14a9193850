package newsfold.merge;

/** One article's vectors laid out by term number, for comparing it with many others. */
final class Spread {
    private final float[] title;
    private final float[] lead;
    private final float[] body;
    private Vectors vectors = new Vectors(Sparse.NONE, Sparse.NONE, Sparse.NONE, Sparse.NONE, Sparse.NONE);

    /** @param terms how many there are */
    Spread(int terms) {
        title = new float[terms];
        lead = new float[terms];
        body = new float[terms];
    }

    /** Takes this article's vectors in place of the last one's. */
    void take(Vectors article) {
        lay(vectors.title(), title, false);
        lay(vectors.lead(), lead, false);
        lay(vectors.body(), body, false);
        vectors = article;
        lay(vectors.title(), title, true);
        lay(vectors.lead(), lead, true);
        lay(vectors.body(), body, true);
    }

    Vectors vectors() {
        return vectors;
    }

    double title(Sparse other) {
        return dot(title, other);
    }

    double lead(Sparse other) {
        return dot(lead, other);
    }

    double body(Sparse other) {
        return dot(body, other);
    }

    private static void lay(Sparse vector, float[] place, boolean on) {
        for (int i = 0; i < vector.terms.length; i++) {
            place[vector.terms[i]] = on ? vector.weights[i] : 0;
        }
    }

    private static double dot(float[] mine, Sparse other) {
        int[] terms = other.terms;
        float[] weights = other.weights;
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            sum += mine[terms[i]] * weights[i];
        }
        return sum;
    }
}
