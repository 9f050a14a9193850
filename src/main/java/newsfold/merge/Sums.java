package newsfold.merge;

import java.util.Arrays;

/** Sums by number: a small hash table of plain numbers, since boxed ones take most of the time of grouping. */
final class Sums {
    private static final int FREE = -1;
    private static final int SMALLEST = 4;

    private int[] keys;
    private double[] values;
    private int size;

    Sums(int expected) {
        int capacity = SMALLEST;
        while (capacity * 3L < expected * 4L) {
            capacity *= 2;
        }
        keys = new int[capacity];
        values = new double[capacity];
        Arrays.fill(keys, FREE);
    }

    int size() {
        return size;
    }

    /** 0 where there is none. */
    double get(int key) {
        int at = place(key);
        return keys[at] == FREE ? 0 : values[at];
    }

    /** @return the sum now */
    double add(int key, double value) {
        int at = place(key);
        if (keys[at] == FREE) {
            keys[at] = key;
            values[at] = value;
            if (++size * 4L > keys.length * 3L) {
                grow();
            }
            return value;
        }
        return values[at] += value;
    }

    /** Ascending. */
    int[] keys() {
        int[] all = new int[size];
        int count = 0;
        for (int key : keys) {
            if (key != FREE) {
                all[count++] = key;
            }
        }
        Arrays.sort(all);
        return all;
    }

    private void grow() {
        int[] old = keys;
        double[] oldValues = values;
        keys = new int[old.length * 2];
        values = new double[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < old.length; i++) {
            if (old[i] != FREE) {
                int at = place(old[i]);
                keys[at] = old[i];
                values[at] = oldValues[i];
            }
        }
    }

    private int place(int key) {
        int mask = keys.length - 1;
        int at = home(key);
        while (keys[at] != FREE && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private int home(int key) {
        int mixed = key * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & keys.length - 1;
    }
}
