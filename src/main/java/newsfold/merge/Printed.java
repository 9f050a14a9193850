package newsfold.merge;

import java.util.Arrays;
import java.util.List;

/** Which texts of a story hold which runs of words: an open hash table of plain numbers. */
final class Printed {
    private final long[] runs;
    /** For each run the look at which it was met with last, 0 where there is none. */
    private final int[] met;
    /** For each run the last entry that holds it, 0 where none does. */
    private final int[] last;

    /** For each entry its text, and the entry before it with the same run. */
    private int[] holders = new int[64];

    private int[] before = new int[64];
    private int entries;

    private int looks;
    /** Where the different runs of the text last looked for stand. */
    private int[] places = new int[64];

    private int different;
    /** For each text how many of these it holds. */
    private final int[] shared;

    /** @param members which may be looked for, each once, by their places */
    Printed(List<Profile> members) {
        int words = members.stream().mapToInt(member -> member.text().size()).sum();
        runs = new long[Integer.highestOneBit(Math.max(8, words + words / 2)) * 2];
        met = new int[runs.length];
        last = new int[runs.length];
        shared = new int[members.size()];
    }

    /**
     * Looks for the texts that hold the runs of one.
     *
     * @return how many different ones it has
     */
    int look(long[] text) {
        looks++;
        different = 0;
        Arrays.fill(shared, 0);
        if (places.length < text.length) {
            places = new int[text.length];
        }
        for (long run : text) {
            int at = place(run);
            if (met[at] != looks) {
                met[at] = looks;
                runs[at] = run;
                places[different++] = at;
                for (int entry = last[at]; entry != 0; entry = before[entry]) {
                    shared[holders[entry]]++;
                }
            }
        }
        return different;
    }

    /** How many of the different runs last looked for a text holds; 0 of one not added. */
    int shared(int text) {
        return shared[text];
    }

    /** How many texts there may be. */
    int texts() {
        return shared.length;
    }

    /** Adds the text last looked for. */
    void add(int text) {
        if (entries + different >= holders.length) {
            holders = Arrays.copyOf(holders, 2 * (entries + different) + 1);
            before = Arrays.copyOf(before, holders.length);
        }
        for (int k = 0; k < different; k++) {
            entries++;
            holders[entries] = text;
            before[entries] = last[places[k]];
            last[places[k]] = entries;
        }
    }

    private int place(long run) {
        int mask = runs.length - 1;
        int at = (int) (run * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (met[at] != 0 && runs[at] != run) {
            at = at + 1 & mask;
        }
        return at;
    }
}
