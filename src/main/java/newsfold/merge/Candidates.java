package newsfold.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds for an article those that it is worth comparing with, by what they share of the words that tell most. At most so many, the
 * most promising; which they are does not depend on the order in which articles came.
 */
final class Candidates implements Closest.Precedence {
    private final Reach reach;
    private final int promising;
    private final Postings postings;
    /** Of all articles by number, as their owner keeps them. */
    private final List<Profile> profiles;

    private final List<Vectors> vectors;
    private final Postings.Common shared;

    /**
     * @param profiles of all articles by number; their owner may add to them
     * @param vectors of the same
     * @param common words that lead nowhere
     */
    Candidates(List<Profile> profiles, List<Vectors> vectors, Reach reach, BitSet common) {
        this.profiles = profiles;
        this.vectors = vectors;
        this.reach = reach;
        this.promising = Postings.measure(reach.promising());
        this.postings = new Postings(common);
        postings.addAll(vectors);
        this.shared = postings.new Common(vectors.size(), promising);
    }

    /** Those of each article. What two have in common is worked out once, by the one with the higher number. */
    Closest[] ofAll() {
        int n = vectors.size();
        int[] byWord = byWord();
        long[][] before = new long[n][];
        Stretch.each(n, stretch -> {
            Postings.Common room = postings.new Common(n, promising);
            stretch.forEach(i -> {
                room.look(vectors.get(byWord[i]).search, byWord[i]);
                before[byWord[i]] = room.entries();
            });
        });
        long[][] all = Closest.bothWays(before);
        Closest[] found = new Closest[n];
        Stretch.each(n, stretch -> stretch.forEach(i -> found[i] = new Closest(best(all[i]))));
        for (int i = 0; i < n; i++) {
            tellLeftOut(i, all[i], found);
        }
        return found;
    }

    /** Those for which this one had no room have to find out alone how alike both are. */
    private static void tellLeftOut(int article, long[] all, Closest[] found) {
        int kept = 0;
        for (int k = 0; all.length > found[article].size() && k < all.length; k++) {
            int other = Closest.other(all[k]);
            if (kept < found[article].size() && found[article].other(kept) == other) {
                kept++;
            } else {
                found[other].answer(article);
            }
        }
    }

    /** Articles by the word that tells most and that many of them share: those on one affair have the same words to look up. */
    private int[] byWord() {
        long[] order = new long[vectors.size()];
        for (int i = 0; i < order.length; i++) {
            Sparse search = vectors.get(i).search;
            int most = 0;
            double greatest = 0;
            for (int t = 0; t < search.terms.length; t++) {
                double affair =
                        (double) search.weights[t] * search.weights[t] * Math.log(1 + postings.count(search.terms[t]));
                if (affair > greatest) {
                    greatest = affair;
                    most = search.terms[t];
                }
            }
            order[i] = (long) most << Integer.SIZE | i;
        }
        Arrays.sort(order);
        return Arrays.stream(order).mapToInt(i -> (int) i).toArray();
    }

    /**
     * Those of one article, which need not be among the others itself.
     *
     * @param shared what it shares with them
     */
    Closest of(int article, Postings.Common shared) {
        long[] others = Arrays.stream(shared.entries())
                .filter(entry -> Closest.other(entry) != article)
                .sorted()
                .toArray();
        return new Closest(best(others));
    }

    /** What an article shares with others, until it is asked for another one. */
    Postings.Common sharedBy(int article) {
        shared.grow(vectors.size());
        shared.look(vectors.get(article).search);
        return shared;
    }

    void add(int article) {
        postings.add(article, vectors.get(article).search);
    }

    void remove(int article) {
        postings.remove(article, vectors.get(article).search);
    }

    /** How many an article has at the most. */
    int most() {
        return reach.closely();
    }

    /** Whether what two share is so many times as much as makes them worth comparing. */
    boolean isMore(int much, int times) {
        return much > times * promising;
    }

    /** As many as are compared closely. */
    private long[] best(long[] entries) {
        if (entries.length <= reach.closely()) {
            return entries;
        }
        int[] sorted = new int[entries.length];
        for (int k = 0; k < sorted.length; k++) {
            sorted[k] = Closest.shared(entries[k]);
        }
        Arrays.sort(sorted);
        int least = sorted[sorted.length - reach.closely()];
        List<Integer> equal = new ArrayList<>();
        long[] best = new long[reach.closely()];
        int kept = 0;
        for (long entry : entries) {
            if (Closest.shared(entry) > least) {
                best[kept++] = entry;
            } else if (Closest.shared(entry) == least) {
                equal.add(Closest.other(entry));
            }
        }
        equal.sort((one, other) -> before(one, 0, other, 0) ? -1 : 1);
        for (int k = 0; kept < best.length; k++) {
            best[kept++] = Closest.entry(equal.get(k), least);
        }
        Arrays.sort(best);
        return best;
    }

    /** Of those that share as much the one with the lower id is before the other. */
    @Override
    public boolean before(int one, int much, int other, int less) {
        return much != less ? much > less : id(one).compareTo(id(other)) < 0;
    }

    private String id(int article) {
        return profiles.get(article).article().id();
    }
}
