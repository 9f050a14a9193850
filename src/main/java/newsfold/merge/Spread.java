package newsfold.merge;

/** One article's vectors laid out by term number, for comparing it with many others. */
final class Spread {
    private final Laid title = new Laid();
    private final Laid lead = new Laid();
    private final Laid body = new Laid();
    private Vectors vectors = new Vectors(Sparse.NONE, Sparse.NONE, Sparse.NONE, Sparse.NONE, Sparse.NONE);

    /** Takes this article's vectors in place of the last one's. */
    void take(Vectors article) {
        vectors = article;
        title.take(article.title());
        lead.take(article.lead());
        body.take(article.body());
    }

    Vectors vectors() {
        return vectors;
    }

    double title(Sparse other) {
        return title.dot(other);
    }

    double lead(Sparse other) {
        return lead.dot(other);
    }

    double body(Sparse other) {
        return body.dot(other);
    }
}
