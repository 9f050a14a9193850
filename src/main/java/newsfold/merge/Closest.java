package newsfold.merge;

import java.util.Arrays;

/**
 * The articles that are the most promising for one, as far as they share telling words, and how alike they are to it. At most so
 * many; which they are does not depend on the order in which they came.
 */
final class Closest {
    /** Ascending. */
    private int[] others;
    /** How much is shared with each ({@link Postings#measure}). */
    private int[] shared;

    private float[] values;
    private int size;

    /** @param others ascending; belongs to this from now on, as does {@code shared} */
    Closest(int[] others, int[] shared) {
        this.others = others;
        this.shared = shared;
        this.values = new float[others.length];
        this.size = others.length;
    }

    static Closest none() {
        return new Closest(new int[0], new int[0]);
    }

    int size() {
        return size;
    }

    int other(int place) {
        return others[place];
    }

    float value(int place) {
        return values[place];
    }

    /** @param value how alike they are, 0 where that is as good as nothing */
    void value(int place, float value) {
        values[place] = value;
    }

    /** Where it stands, below 0 if nowhere. */
    int place(int other) {
        return Arrays.binarySearch(others, 0, size, other);
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
        return precedence.before(other, much, others[last], shared[last]);
    }

    /** Takes another one; if there were the most already, the least promising one leaves. */
    void take(int other, int much, float value, int most, Precedence precedence) {
        if (size >= most) {
            remove(last(precedence));
        }
        int at = -place(other) - 1;
        if (size == others.length) {
            int room = Math.min(most, size + size / 4 + 4);
            others = Arrays.copyOf(others, room);
            shared = Arrays.copyOf(shared, room);
            values = Arrays.copyOf(values, room);
        }
        System.arraycopy(others, at, others, at + 1, size - at);
        System.arraycopy(shared, at, shared, at + 1, size - at);
        System.arraycopy(values, at, values, at + 1, size - at);
        others[at] = other;
        shared[at] = much;
        values[at] = value;
        size++;
    }

    void remove(int place) {
        size--;
        System.arraycopy(others, place + 1, others, place, size - place);
        System.arraycopy(shared, place + 1, shared, place, size - place);
        System.arraycopy(values, place + 1, values, place, size - place);
    }

    private int last(Precedence precedence) {
        int last = 0;
        for (int k = 1; k < size; k++) {
            if (shared[k] < shared[last]
                    || shared[k] == shared[last]
                            && precedence.before(others[last], shared[last], others[k], shared[k])) {
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
