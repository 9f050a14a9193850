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
        Edges unsorted = empty(degrees);
        int[] filled = new int[others.length];
        for (int i = 0; i < others.length; i++) {
            for (int k = 0; k < others[i].length; k++) {
                unsorted.put(i, others[i][k], values[i][k], filled);
                unsorted.put(others[i][k], i, values[i][k], filled);
            }
        }
        // read in ascending order, each article appends itself to its neighbours' lists: so they come out sorted
        Edges sorted = empty(degrees);
        Arrays.fill(filled, 0);
        for (int i = 0; i < others.length; i++) {
            for (int k = 0; k < unsorted.others[i].length; k++) {
                sorted.put(unsorted.others[i][k], i, unsorted.values[i][k], filled);
            }
        }
        return sorted;
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
        int[][] keptOthers = new int[others.length][];
        float[][] keptValues = new float[others.length][];
        for (int i = 0; i < others.length; i++) {
            int kept = 0;
            int[] some = new int[leftOut[i] ? 0 : others[i].length];
            float[] their = new float[some.length];
            for (int k = 0; k < some.length; k++) {
                if (!leftOut[others[i][k]]) {
                    some[kept] = others[i][k];
                    their[kept++] = values[i][k];
                }
            }
            keptOthers[i] = Arrays.copyOf(some, kept);
            keptValues[i] = Arrays.copyOf(their, kept);
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
