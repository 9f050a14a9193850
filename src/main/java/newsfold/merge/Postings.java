package newsfold.merge;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * An inverted index: for each telling word the articles that it leads to. What two articles have in common is added up in
 * whole numbers, so that it makes no difference in which order.
 */
final class Postings {
    /** A word that stands in more articles than this tells nothing that rarer ones do not. */
    private static final int COMMON = 800;

    private static final int BITS = 15;
    private static final int DROPPED = 9; // bits of a vector's weight
    private static final long[] NONE = {};

    private final BitSet common;
    /** For each term articles in the upper half, their weights in the lower one. */
    private long[][] holders = new long[0][];

    private int[] filled = new int[0];

    /** @param common words that lead nowhere */
    Postings(BitSet common) {
        this.common = common;
    }

    /** The words of so many articles that they tell nothing. */
    static BitSet common(List<Vectors> articles) {
        int[] counts = counts(articles);
        BitSet common = new BitSet();
        for (int term = 0; term < counts.length; term++) {
            if (counts[term] > COMMON) {
                common.set(term);
            }
        }
        return common;
    }

    private static int[] counts(List<Vectors> articles) {
        int last = -1;
        for (Vectors article : articles) {
            last = Math.max(last, article.search.last());
        }
        int[] counts = new int[last + 1];
        for (Vectors article : articles) {
            for (int term : article.search.terms) {
                counts[term]++;
            }
        }
        return counts;
    }

    /** What {@link Common} says of two articles that have so much in common, 0 to 1: a whole number of 15 bits. */
    static int measure(double cosine) {
        return (int) (cosine * ((1 << BITS) - 1));
    }

    /** @param articles numbered from 0, where there are none yet */
    void addAll(List<Vectors> articles) {
        int[] counts = counts(articles);
        holders = new long[counts.length][];
        filled = new int[counts.length];
        for (int term = 0; term < counts.length; term++) {
            holders[term] = counts[term] == 0 || common.get(term) ? NONE : new long[counts[term]];
        }
        for (int i = 0; i < articles.size(); i++) {
            add(i, articles.get(i).search);
        }
    }

    /** How many articles a word leads to. */
    int count(int term) {
        return term < filled.length ? filled[term] : 0;
    }

    void add(int article, Sparse search) {
        makeRoom(search.last());
        for (int i = 0; i < search.terms.length; i++) {
            int term = search.terms[i];
            int weight = search.weights[i] >> DROPPED;
            if (weight > 0 && !common.get(term)) {
                if (filled[term] == holders[term].length) {
                    holders[term] = Arrays.copyOf(holders[term], Math.max(2, filled[term] * 3 / 2));
                }
                holders[term][filled[term]++] = (long) article << Integer.SIZE | weight;
            }
        }
    }

    private void makeRoom(int term) {
        int terms = holders.length;
        if (term >= terms) {
            holders = Arrays.copyOf(holders, term + term / 4 + 1);
            filled = Arrays.copyOf(filled, holders.length);
            Arrays.fill(holders, terms, holders.length, NONE);
        }
    }

    void remove(int article, Sparse search) {
        for (int term : search.terms) {
            for (int k = 0; k < filled[term]; k++) {
                if (holders[term][k] >>> Integer.SIZE == article) {
                    holders[term][k] = holders[term][--filled[term]];
                    break;
                }
            }
        }
    }

    /** Room for looking up one article after another; each thread needs its own. */
    final class Common {
        private int[] shared;
        private int[] found = new int[64];
        private int count;

        /** @param articles numbers of articles end before this */
        Common(int articles) {
            shared = new int[articles];
        }

        /** Looks for all that share any of the words. */
        void look(Sparse search) {
            look(search, Integer.MAX_VALUE);
        }

        /**
         * The same, but for articles with numbers below {@code end} alone; only where all were added at once, in their order.
         */
        void look(Sparse search, int end) {
            for (int k = 0; k < count; k++) {
                shared[found[k]] = 0;
            }
            count = 0;
            for (int t = 0; t < search.terms.length; t++) {
                int term = search.terms[t];
                int weight = search.weights[t] >> DROPPED;
                if (weight > 0 && term < holders.length) {
                    add(holders[term], filled[term], weight, end);
                }
            }
        }

        private void add(long[] others, int length, int mine, int end) {
            if (count + length >= found.length) {
                found = Arrays.copyOf(found, 2 * (count + length) + 1);
            }
            int known = count;
            for (int k = 0; k < length; k++) {
                int other = (int) (others[k] >>> Integer.SIZE);
                if (other >= end) {
                    break;
                }
                int before = shared[other];
                shared[other] = before + mine * (int) others[k];
                // no branch, which could not be foretold
                found[known] = other;
                known += before == 0 ? 1 : 0;
            }
            count = known;
        }

        /**
         * Those found that share more than so much, as {@link Closest#entry} makes them, ascending; nothing is left to be asked of
         * them then.
         */
        long[] drain(int least) {
            int kept = 0;
            for (int k = 0; k < count; k++) {
                int other = found[k];
                if (with(other) > least) {
                    found[kept++] = other;
                } else {
                    shared[other] = 0;
                }
            }
            long[] entries = new long[kept];
            for (int k = 0; k < kept; k++) {
                entries[k] = Closest.entry(found[k], with(found[k]));
                shared[found[k]] = 0;
            }
            count = 0;
            Arrays.sort(entries);
            return entries;
        }

        /** More articles than at first. */
        void grow(int articles) {
            shared = articles > shared.length ? Arrays.copyOf(shared, articles + articles / 4) : shared;
        }

        /** How many were found. */
        int count() {
            return count;
        }

        /** The article found at this place; in no order. */
        int article(int place) {
            return found[place];
        }

        /** How much is shared with an article, see {@link #measure}. */
        int with(int article) {
            return Math.min((1 << BITS) - 1, shared[article] >> BITS);
        }
    }
}
