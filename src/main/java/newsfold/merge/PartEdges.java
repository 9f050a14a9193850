package newsfold.merge;

/** The edges between the articles of one part of a window, one behind the other, so that they are gone through at full speed. */
final class PartEdges {
    /** For each article where its edges begin, and at last where all end. */
    private final int[] from;

    private final int[] others;
    private final float[] values;
    private final double unit;

    /**
     * @param part its articles, ascending; here they are numbered by their place in it
     * @param places for each article of the window its number here; that of another part's is another article's
     * @param unit in whose parts an edge is counted
     */
    PartEdges(Edges edges, int[] part, int[] places, double unit) {
        this.unit = unit;
        from = new int[part.length + 1];
        int all = 0;
        for (int article : part) {
            all += edges.of(article).length;
        }
        others = new int[all];
        values = new float[all];
        int kept = 0;
        for (int i = 0; i < part.length; i++) {
            from[i] = kept;
            int[] its = edges.of(part[i]);
            float[] alike = edges.values(part[i]);
            for (int k = 0; k < its.length; k++) {
                int place = places[its[k]];
                if (alike[k] > 0 && place < part.length && part[place] == its[k]) {
                    others[kept] = place;
                    values[kept++] = alike[k];
                }
            }
        }
        from[part.length] = kept;
    }

    /** Where the edges of an article begin; they end where the next one's begin. */
    int from(int article) {
        return from[article];
    }

    /** The article at the other end. */
    int other(int edge) {
        return others[edge];
    }

    /** How alike both are, in parts. */
    long value(int edge) {
        return (long) (values[edge] * unit);
    }
}
