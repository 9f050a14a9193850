package newsfold.merge;

import java.util.Arrays;
import java.util.List;

/** Which texts of a story hold which runs of words: an open hash table of plain numbers. */
final class Printed {
    private static final int NOWHERE = -1;

    private final int texts;
    private final long[] runs;
    /** For each run the last entry that holds it. */
    private final int[] last;

    /** For each entry its text, and the entry before it with the same run. */
    private int[] holders = new int[64];

    private int[] before = new int[64];
    private int entries;

    /** @param members which may be added, by their places */
    Printed(List<Profile> members) {
        texts = members.size();
        int words = members.stream().mapToInt(member -> member.text().size()).sum();
        runs = new long[Integer.highestOneBit(Math.max(8, words)) * 2];
        last = new int[runs.length];
        Arrays.fill(last, NOWHERE);
    }

    /** @param different of one text, each once */
    void add(int text, long[] different) {
        if (entries + different.length > holders.length) {
            holders = Arrays.copyOf(holders, 2 * (entries + different.length));
            before = Arrays.copyOf(before, holders.length);
        }
        for (long run : different) {
            int at = place(run);
            runs[at] = run;
            holders[entries] = text;
            before[entries] = last[at];
            last[at] = entries++;
        }
    }

    /** @return for each text how many of these runs it holds; 0 of those not added */
    int[] shared(long[] different) {
        int[] shared = new int[texts];
        for (long run : different) {
            for (int entry = last[place(run)]; entry != NOWHERE; entry = before[entry]) {
                shared[holders[entry]]++;
            }
        }
        return shared;
    }

    private int place(long run) {
        int mask = runs.length - 1;
        int at = (int) (run * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (last[at] != NOWHERE && runs[at] != run) {
            at = at + 1 & mask;
        }
        return at;
    }
}
