package newsfold.merge;

import java.util.Arrays;
import java.util.List;

/**
 * Finds for each article those that it may share a story with, without comparing all with all: by an inverted index on the
 * words that tell most.
 */
final class Neighbours {
    /** A word that stands in more articles than this tells nothing that rarer ones do not. */
    private static final int COMMON = 800;
    /** An edge below this is as good as none. */
    private static final double EDGE = .02;

    /**
     * How far to look.
     *
     * @param promising less than this in common on the telling words is not worth a closer look
     * @param closely at most so many are compared closely, the most promising
     */
    record Reach(double promising, int closely) {
        /** Enough to learn from the groups which words are rare. */
        static final Reach NEAR = new Reach(.06, 100);
        /** For the stories themselves: what is a little alike counts in their means. */
        static final Reach FAR = new Reach(.02, 250);
    }

    private final List<Profile> profiles;
    private final List<Vectors> vectors;
    private final Similarity similarity;
    private final Reach reach;
    private final int terms;
    /** For each term the articles that it leads to, and its weight in each. */
    private final int[][] holders;

    private final float[][] weights;

    Neighbours(List<Profile> profiles, List<Vectors> vectors, Similarity similarity, Reach reach) {
        this.profiles = profiles;
        this.vectors = vectors;
        this.similarity = similarity;
        this.reach = reach;
        this.terms = 1
                + vectors.stream()
                        .mapToInt(article -> article.body().last())
                        .max()
                        .orElse(0);
        this.holders = new int[terms][];
        this.weights = new float[terms][];
        index();
    }

    private void index() {
        int[] counts = new int[terms];
        for (Vectors article : vectors) {
            for (int term : article.search().terms) {
                counts[term]++;
            }
        }
        for (int term = 0; term < terms; term++) {
            boolean telling = counts[term] > 1 && counts[term] <= COMMON;
            holders[term] = new int[telling ? counts[term] : 0];
            weights[term] = new float[holders[term].length];
        }
        int[] filled = new int[terms];
        for (int i = 0; i < vectors.size(); i++) {
            Sparse search = vectors.get(i).search();
            for (int t = 0; t < search.terms.length; t++) {
                int term = search.terms[t];
                if (holders[term].length > 0) {
                    holders[term][filled[term]] = i;
                    weights[term][filled[term]++] = search.weights[t];
                }
            }
        }
    }

    /** Two passes over the articles, each by all processors; what comes out does not depend on their number. */
    Edges edges() {
        int n = profiles.size();
        int[][] compared = new int[n][];
        Stretch.each(n, stretch -> {
            Search search = new Search(n);
            stretch.forEach(i -> compared[i] = search.promising(i));
        });
        int[][] others = new int[n][];
        float[][] values = new float[n][];
        Stretch.each(n, stretch -> {
            Spread spread = new Spread(terms);
            stretch.forEach(i -> compare(i, compared, spread, others, values));
        });
        return Edges.of(others, values);
    }

    /** A pair is compared once: by the lower of the two, if both found one another. */
    private void compare(int i, int[][] compared, Spread spread, int[][] others, float[][] values) {
        spread.take(vectors.get(i));
        int[] alike = new int[compared[i].length];
        float[] how = new float[alike.length];
        int count = 0;
        for (int j : compared[i]) {
            boolean known = j < i && Arrays.binarySearch(compared[j], i) >= 0;
            if (!known) {
                double value = similarity.of(profiles.get(i), spread, profiles.get(j), vectors.get(j));
                if (value > EDGE) {
                    alike[count] = j;
                    how[count++] = (float) value;
                }
            }
        }
        others[i] = Arrays.copyOf(alike, count);
        values[i] = Arrays.copyOf(how, count);
    }

    /** Room for looking up one article after another. */
    private final class Search {
        private final float[] shared;
        private int[] found = new int[64];

        Search(int articles) {
            shared = new float[articles];
        }

        /** In ascending order. */
        int[] promising(int article) {
            int count = sum(vectors.get(article).search());
            int[] promising = new int[count];
            int kept = 0;
            for (int k = 0; k < count; k++) {
                if (found[k] != article && shared[found[k]] > reach.promising()) {
                    promising[kept++] = found[k];
                }
            }
            promising = Arrays.copyOf(promising, kept);
            Arrays.sort(promising);
            promising = closest(promising);
            for (int k = 0; k < count; k++) {
                shared[found[k]] = 0;
            }
            return promising;
        }

        private int sum(Sparse search) {
            int count = 0;
            for (int t = 0; t < search.terms.length; t++) {
                int[] others = holders[search.terms[t]];
                float[] theirs = weights[search.terms[t]];
                float mine = search.weights[t];
                for (int k = 0; k < others.length; k++) {
                    int other = others[k];
                    if (shared[other] == 0) {
                        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                        found[count++] = other;
                    }
                    shared[other] += mine * theirs[k];
                }
            }
            return count;
        }

        /** The most promising ones, of equal ones the lowest; both in ascending order. */
        private int[] closest(int[] promising) {
            if (promising.length <= reach.closely()) {
                return promising;
            }
            float[] sorted = new float[promising.length];
            for (int k = 0; k < sorted.length; k++) {
                sorted[k] = shared[promising[k]];
            }
            Arrays.sort(sorted);
            int first = sorted.length - reach.closely();
            float least = sorted[first];
            int equal = 0;
            for (int k = first; k < sorted.length && sorted[k] == least; k++) {
                equal++;
            }
            int[] closest = new int[reach.closely()];
            int kept = 0;
            for (int other : promising) {
                if (shared[other] > least || shared[other] == least && equal-- > 0) {
                    closest[kept++] = other;
                }
            }
            return closest;
        }
    }
}
