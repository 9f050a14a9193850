package newsfold.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds for each article those that it may share a story with, without comparing all with all: by an inverted index on the
 * words that tell most. Articles come all at once or one by one; whatever their order, the neighbours are the same.
 */
final class Neighbours {
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

    private final Similarity similarity;
    private final Reach reach;
    private final int promising;
    private final Postings postings;
    private final List<Profile> profiles;
    private final List<Vectors> vectors;
    private final List<Closest> closest = new ArrayList<>();

    /**
     * Looks for the neighbours of all, two passes by all processors.
     *
     * @param common words that lead nowhere
     */
    Neighbours(List<Profile> profiles, List<Vectors> vectors, Similarity similarity, Reach reach, BitSet common) {
        this.similarity = similarity;
        this.reach = reach;
        this.promising = Postings.measure(reach.promising());
        this.profiles = new ArrayList<>(profiles);
        this.vectors = new ArrayList<>(vectors);
        this.postings = new Postings(common);
        postings.addAll(vectors);
        int n = profiles.size();
        Closest[] found = new Closest[n];
        Stretch.each(n, stretch -> {
            Postings.Common shared = postings.new Common(n);
            stretch.forEach(i -> found[i] = closest(i, shared));
        });
        closest.addAll(Arrays.asList(found));
        Stretch.each(n, stretch -> {
            Spread spread = new Spread();
            stretch.forEach(i -> compare(i, spread));
        });
        Stretch.each(n, stretch -> stretch.forEach(this::copy));
    }

    /** The most promising ones for an article. */
    private Closest closest(int article, Postings.Common shared) {
        shared.look(vectors.get(article).search());
        int[] others = new int[shared.count()];
        int count = 0;
        for (int k = 0; k < shared.count(); k++) {
            int other = shared.article(k);
            if (other != article && shared.with(other) > promising) {
                others[count++] = other;
            }
        }
        others = best(Arrays.copyOf(others, count), shared);
        Arrays.sort(others);
        int[] much = new int[others.length];
        for (int k = 0; k < much.length; k++) {
            much[k] = shared.with(others[k]);
        }
        return new Closest(others, much);
    }

    private int[] best(int[] others, Postings.Common shared) {
        if (others.length <= reach.closely()) {
            return others;
        }
        int[] sorted = new int[others.length];
        for (int k = 0; k < sorted.length; k++) {
            sorted[k] = shared.with(others[k]);
        }
        Arrays.sort(sorted);
        int least = sorted[sorted.length - reach.closely()];
        int[] best = new int[reach.closely()];
        int kept = 0;
        List<Integer> equal = new ArrayList<>();
        for (int other : others) {
            if (shared.with(other) > least) {
                best[kept++] = other;
            } else if (shared.with(other) == least) {
                equal.add(other);
            }
        }
        equal.sort((one, other) -> before(one, 0, other, 0) ? -1 : 1);
        for (int k = 0; kept < best.length; k++) {
            best[kept++] = equal.get(k);
        }
        return best;
    }

    /** A pair is compared once: by the lower of the two, if both found one another. */
    private void compare(int i, Spread spread) {
        spread.take(vectors.get(i));
        Closest mine = closest.get(i);
        for (int k = 0; k < mine.size(); k++) {
            int j = mine.other(k);
            if (j > i || !closest.get(j).holds(i)) {
                mine.value(k, alike(i, spread, j));
            }
        }
    }

    /** Takes over what the others found out. */
    private void copy(int i) {
        Closest mine = closest.get(i);
        for (int k = 0; k < mine.size() && mine.other(k) < i; k++) {
            Closest theirs = closest.get(mine.other(k));
            int place = theirs.place(i);
            if (place >= 0) {
                mine.value(k, theirs.value(place));
            }
        }
    }

    private float alike(int i, Spread spread, int j) {
        double value = similarity.of(profiles.get(i), spread, profiles.get(j), vectors.get(j));
        return value > EDGE ? (float) value : 0;
    }

    private boolean before(int one, int much, int other, int less) {
        return much != less
                ? much > less
                : profiles.get(one)
                                .article()
                                .id()
                                .compareTo(profiles.get(other).article().id())
                        < 0;
    }

    /** Which articles are alike, and how much. */
    Edges edges() {
        int n = closest.size();
        int[][] others = new int[n][];
        float[][] values = new float[n][];
        Stretch.each(
                n,
                stretch -> stretch.forEach(i -> {
                    Closest mine = closest.get(i);
                    int[] alike = new int[mine.size()];
                    float[] how = new float[alike.length];
                    int count = 0;
                    for (int k = 0; k < alike.length; k++) {
                        int j = mine.other(k);
                        if (mine.value(k) > 0 && (j > i || !closest.get(j).holds(i))) {
                            alike[count] = j;
                            how[count++] = mine.value(k);
                        }
                    }
                    others[i] = Arrays.copyOf(alike, count);
                    values[i] = Arrays.copyOf(how, count);
                }));
        return Edges.of(others, values);
    }
}
