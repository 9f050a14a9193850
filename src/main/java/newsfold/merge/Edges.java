package newsfold.merge;

import java.util.Arrays;

/** Which articles are alike, and how much; symmetric. What has no edge counts as 0. */
final class Edges {
    /** For each article its neighbours, ascending. */
    private final int[][] others;

    private final float[][] values;

    private Edges(int[][] others, float[][] values) {
        this.others = others;
        this.values = values;
    }

    /**
     * @param others for each article some of its neighbours; a pair stands with one of its two articles only
     * @param values how alike each is, in the same order
     */
    static Edges of(int[][] others, float[][] values) {
        int[] degrees = new int[others.length];
        for (int i = 0; i < others.length; i++) {
            degrees[i] += others[i].length;
            for (int other : others[i]) {
                degrees[other]++;
            }
        }
        Edges edges = empty(degrees);
        int[] filled = new int[others.length];
        for (int i = 0; i < others.length; i++) {
            for (int k = 0; k < others[i].length; k++) {
                edges.put(i, others[i][k], values[i][k], filled);
                edges.put(others[i][k], i, values[i][k], filled);
            }
        }
        Stretch.each(others.length, stretch -> stretch.forEach(edges::sort));
        return edges;
    }

    private void sort(int article) {
        long[] sorted = new long[others[article].length];
        for (int k = 0; k < sorted.length; k++) {
            sorted[k] = (long) others[article][k] << Integer.SIZE | Float.floatToIntBits(values[article][k]);
        }
        Arrays.sort(sorted);
        for (int k = 0; k < sorted.length; k++) {
            others[article][k] = (int) (sorted[k] >> Integer.SIZE);
            values[article][k] = Float.intBitsToFloat((int) sorted[k]);
        }
    }

    private static Edges empty(int[] degrees) {
        int[][] others = new int[degrees.length][];
        float[][] values = new float[degrees.length][];
        for (int i = 0; i < degrees.length; i++) {
            others[i] = new int[degrees[i]];
            values[i] = new float[degrees[i]];
        }
        return new Edges(others, values);
    }

    private void put(int article, int other, float value, int[] filled) {
        int at = filled[article]++;
        others[article][at] = other;
        values[article][at] = value;
    }

    /** How many articles there are. */
    int articles() {
        return others.length;
    }

    /** An article's neighbours, ascending. */
    int[] of(int article) {
        return others[article];
    }

    /** How alike the article and each of {@link #of} are. */
    float[] values(int article) {
        return values[article];
    }

    double between(int one, int other) {
        int at = Arrays.binarySearch(others[one], other);
        return at < 0 ? 0 : values[one][at];
    }

    /** Without the articles that are left out. */
    Edges without(boolean[] leftOut) {
        int[][] keptOthers = others.clone();
        float[][] keptValues = values.clone();
        for (int i = 0; i < others.length; i++) {
            int out = 0;
            for (int other : others[i]) {
                out += leftOut[i] || leftOut[other] ? 1 : 0;
            }
            if (out > 0) {
                int kept = 0;
                keptOthers[i] = new int[others[i].length - out];
                keptValues[i] = new float[keptOthers[i].length];
                for (int k = 0; k < others[i].length && !leftOut[i]; k++) {
                    if (!leftOut[others[i][k]]) {
                        keptOthers[i][kept] = others[i][k];
                        keptValues[i][kept++] = values[i][k];
                    }
                }
            }
        }
        return new Edges(keptOthers, keptValues);
    }

    /** Each edge less the mean of its two articles' levels, but not less than 0. */
    Edges above(double[] levels) {
        float[][] rest = new float[others.length][];
        for (int i = 0; i < others.length; i++) {
            rest[i] = new float[others[i].length];
            for (int k = 0; k < rest[i].length; k++) {
                double level = (levels[i] + levels[others[i][k]]) / 2;
                rest[i][k] = (float) Math.max(0, values[i][k] - level);
            }
        }
        return new Edges(others, rest);
    }
}
