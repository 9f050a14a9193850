package newsfold.merge;

import java.util.Arrays;

/** How often each number was counted: a small hash table in which a number and its count stand together, since looking it up is all. */
final class Counts {
    private static final int SMALLEST = 16;
    private static final long FREE = -1;

    private long[] entries = free(SMALLEST);
    private int size;

    /** How many numbers were ever counted. */
    int size() {
        return size;
    }

    /** @param key 0 or more */
    int get(int key) {
        long entry = entries[place(key)];
        return entry == FREE ? 0 : (int) entry;
    }

    void add(int key, int times) {
        int at = place(key);
        if (entries[at] == FREE) {
            if (++size * 4L > entries.length * 3L) {
                grow();
                at = place(key);
            }
            entries[at] = (long) key << Integer.SIZE;
        }
        entries[at] += times;
    }

    /** How many places there are for numbers, taken or free. */
    int slots() {
        return entries.length;
    }

    /** The number at a place, below 0 where there is none; in no order. */
    int key(int slot) {
        return (int) (entries[slot] >> Integer.SIZE);
    }

    private void grow() {
        long[] old = entries;
        entries = free(2 * old.length);
        for (long entry : old) {
            if (entry != FREE) {
                entries[place((int) (entry >> Integer.SIZE))] = entry;
            }
        }
    }

    private int place(int key) {
        int mask = entries.length - 1;
        int mixed = key * 0x9E3779B9;
        int at = (mixed ^ mixed >>> 15) & mask;
        while (entries[at] != FREE && (int) (entries[at] >> Integer.SIZE) != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private static long[] free(int slots) {
        long[] free = new long[slots];
        Arrays.fill(free, FREE);
        return free;
    }
}
