package newsfold.merge;

import java.util.Arrays;

/**
 * The articles that are the most promising for one, as far as they share telling words, and how alike they are to it. At most so
 * many; which they are does not depend on the order in which they came.
 */
final class Closest {
    private static final long[] NOBODY = {};
    private static final int SHARED_BITS = 15;
    private static final int VALUE_BITS = 25;
    private static final long VALUE = (1L << VALUE_BITS) - 1;
    private static final long SHARED = (1L << SHARED_BITS) - 1;
    private static final int OTHER_SHIFT = SHARED_BITS + VALUE_BITS;
    /** How alike two articles are is kept in such parts. */
    private static final float UNIT = 1 << VALUE_BITS - 2;

    /** Ascending: another's number, how much is shared with it, and how alike both are, the higher bits first. */
    private long[] entries;

    private int size;

    /** @param others ascending, as {@link #entry} makes them; belong to this from now on */
    Closest(long[] others) {
        this.entries = others;
        this.size = others.length;
    }

    static Closest none() {
        return new Closest(NOBODY);
    }

    /**
     * Another article, before it is known how alike it is.
     *
     * @param much shared, see {@link Postings#measure}
     */
    static long entry(int other, int much) {
        return (long) other << OTHER_SHIFT | (long) much << VALUE_BITS;
    }

    static int other(long entry) {
        return (int) (entry >> OTHER_SHIFT);
    }

    static int shared(long entry) {
        return (int) (entry >> VALUE_BITS & SHARED);
    }

    /**
     * What each article shares with those before it, told to these as well.
     *
     * @param before for each article entries with lower numbers than its own, in any order
     * @return the entries of all, ascending
     */
    static long[][] bothWays(long[][] before) {
        int[] counts = new int[before.length];
        for (int i = 0; i < before.length; i++) {
            counts[i] += before[i].length;
            for (long entry : before[i]) {
                counts[other(entry)]++;
            }
        }
        long[][] all = new long[before.length][];
        int[] filled = new int[before.length];
        for (int i = 0; i < before.length; i++) {
            all[i] = new long[counts[i]];
            filled[i] = before[i].length;
            for (long entry : before[i]) {
                int other = other(entry);
                all[other][filled[other]++] = entry(i, shared(entry));
            }
        }
        // those behind each one are in order so, and by them those before each one come in order without sorting
        Arrays.fill(filled, 0);
        for (int i = 0; i < before.length; i++) {
            for (int k = before[i].length; k < counts[i]; k++) {
                int other = other(all[i][k]);
                all[other][filled[other]++] = entry(i, shared(all[i][k]));
            }
        }
        return all;
    }

    int size() {
        return size;
    }

    int other(int place) {
        return other(entries[place]);
    }

    /** How much is shared with it. */
    int shared(int place) {
        return shared(entries[place]);
    }

    /** How alike they are, 0 where that is as good as nothing. */
    float value(int place) {
        return (entries[place] & VALUE) / UNIT;
    }

    void value(int place, double value) {
        entries[place] = entries[place] & ~VALUE | Math.min(VALUE, Math.round(value * UNIT));
    }

    /** Notes that another one, if it is here, has no room for this one. */
    void answer(int other) {
        int place = place(other);
        if (place >= 0) {
            entries[place] |= VALUE;
        }
    }

    /** Whether the other one has no room for this one; to be asked only before it is known how alike they are. */
    boolean alone(int place) {
        return (entries[place] & VALUE) == VALUE;
    }

    /** Where it stands, below 0 if nowhere. */
    int place(int other) {
        int at = Arrays.binarySearch(entries, 0, size, (long) other << OTHER_SHIFT);
        int from = at < 0 ? -at - 1 : at;
        return from < size && other(from) == other ? from : -from - 1;
    }

    boolean holds(int other) {
        return place(other) >= 0;
    }

    /** Whether another that shares so much would have a place. */
    boolean takes(int other, int much, int most, Precedence precedence) {
        if (size < most) {
            return true;
        }
        int last = last(precedence);
        return precedence.before(other, much, other(last), shared(last));
    }

    /** Takes another one; if there were the most already, the least promising one leaves. */
    void take(int other, int much, double value, int most, Precedence precedence) {
        if (size >= most) {
            remove(last(precedence));
        }
        int at = -place(other) - 1;
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, Math.min(most, size + size / 4 + 4));
        }
        System.arraycopy(entries, at, entries, at + 1, size - at);
        entries[at] = entry(other, much);
        size++;
        value(at, value);
    }

    void remove(int place) {
        size--;
        System.arraycopy(entries, place + 1, entries, place, size - place);
    }

    private int last(Precedence precedence) {
        int last = 0;
        for (int k = 1; k < size; k++) {
            int more = shared(k) - shared(last);
            if (more < 0 || more == 0 && precedence.before(other(last), 0, other(k), 0)) {
                last = k;
            }
        }
        return last;
    }

    /** Which of two articles is the more promising one; of equal ones it must not be the number that decides. */
    interface Precedence {
        boolean before(int one, int much, int other, int less);
    }
}
