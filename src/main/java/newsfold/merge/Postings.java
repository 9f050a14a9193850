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
        private static final int SUM_BITS = Integer.SIZE;

        /** What must be added up for an article, so that it is found. */
        private final long enough;
        /** For each article the number of the look by which it was met with last, and in the lower half what was added up then. */
        private long[] shared;
        /** Its number in the upper half. */
        private long look;

        private int[] found = new int[64];
        private int count;

        /**
         * @param articles numbers of articles end before this
         * @param least only those are found that share more, see {@link #measure}
         */
        Common(int articles, int least) {
            shared = new long[articles];
            enough = least + 1L << BITS;
        }

        /** Looks for all that share enough of the words. */
        void look(Sparse search) {
            look(search, Integer.MAX_VALUE);
        }

        /**
         * The same, but for articles with numbers below {@code end} alone; only where all were added at once, in their order.
         */
        void look(Sparse search, int end) {
            look += 1L << SUM_BITS;
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
                // no branches, which could not be foretold: from nothing where it was not met with in this look
                // yet, and found when it gets enough
                long before = shared[other] - look;
                before &= ~(before >> Long.SIZE - 1);
                long now = before + mine * (int) others[k];
                shared[other] = look + now;
                found[known] = other;
                known += (int) ((before - enough & ~(now - enough)) >>> Long.SIZE - 1);
            }
            count = known;
        }

        /** Those found, as {@link Closest#entry} makes them; in no order. */
        long[] entries() {
            long[] entries = new long[count];
            for (int k = 0; k < count; k++) {
                entries[k] = Closest.entry(found[k], with(found[k]));
            }
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

        /** How much is shared with an article that was found, see {@link #measure}. */
        int with(int article) {
            return Math.min((1 << BITS) - 1, (int) shared[article] >> BITS);
        }
    }
}
