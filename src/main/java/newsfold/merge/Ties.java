package newsfold.merge;

import java.util.Arrays;

/**
 * What a group of articles had in common with each other group when it was last added up. A group that was joined to another one since
 * stands here under its old number, so that what has grown together is added up ever faster.
 */
final class Ties {
    private final int[] others;
    private final long[] values;

    /**
     * @param groups the other ones, as many as {@code count} from the first
     * @param sums by group
     */
    Ties(int[] groups, int count, long[] sums) {
        others = Arrays.copyOf(groups, count);
        values = new long[count];
        for (int k = 0; k < count; k++) {
            values[k] = sums[others[k]];
        }
    }

    int count() {
        return others.length;
    }

    /** The lowest article of a group, or of what was a group then. */
    int other(int place) {
        return others[place];
    }

    long value(int place) {
        return values[place];
    }
}
