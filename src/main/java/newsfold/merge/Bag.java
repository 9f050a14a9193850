package newsfold.merge;

import java.util.Arrays;
import java.util.List;
import newsfold.merge.Words.Word;

/** The different words of a text, how often each stands there and where first. */
final class Bag {
    private static final int PLACE_BITS = 16;
    /** A text is looked at so far at the most. */
    private static final int LONGEST = 1 << PLACE_BITS - 1;

    /** Ascending. */
    final int[] terms;

    final short[] counts;
    final short[] places;

    private Bag(int[] terms, short[] counts, short[] places) {
        this.terms = terms;
        this.counts = counts;
        this.places = places;
    }

    static Bag of(List<Word> words) {
        int length = Math.min(words.size(), LONGEST);
        int mask = Integer.highestOneBit(Math.max(4, length)) * 4 - 1;
        // an open hash table of the different words so far
        int[] table = new int[mask + 1];
        long[] sorted = new long[length];
        int[] counts = new int[length];
        int different = 0;
        for (int i = 0; i < length; i++) {
            int term = words.get(i).term();
            int at = term * 0x9E3779B9 >>> 16 & mask;
            while (table[at] != 0 && sorted[table[at] - 1] >> PLACE_BITS != term) {
                at = at + 1 & mask;
            }
            if (table[at] == 0) {
                sorted[different++] = (long) term << PLACE_BITS | i;
                table[at] = different;
            }
            counts[place(sorted[table[at] - 1])]++;
        }
        Arrays.sort(sorted, 0, different);
        Bag bag = new Bag(new int[different], new short[different], new short[different]);
        for (int i = 0; i < different; i++) {
            int place = place(sorted[i]);
            bag.terms[i] = (int) (sorted[i] >> PLACE_BITS);
            bag.places[i] = (short) place;
            bag.counts[i] = (short) counts[place];
        }
        return bag;
    }

    private static int place(long word) {
        return (int) word & (1 << PLACE_BITS) - 1;
    }

    /** How often the word stands there. */
    int count(int term) {
        int at = Arrays.binarySearch(terms, term);
        return at < 0 ? 0 : counts[at];
    }

    /**
     * The places of some of the words.
     *
     * @param some ascending
     */
    short[] placesOf(int[] some) {
        if (some == terms) {
            return places;
        }
        short[] found = new short[some.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = places[Arrays.binarySearch(terms, some[i])];
        }
        return found;
    }

    /** The different words among the first so many, in the order in which they stand there first. */
    int[] first(int words) {
        int[] byPlace = new int[Math.min(words, LONGEST)];
        Arrays.fill(byPlace, -1);
        int count = 0;
        for (int i = 0; i < terms.length; i++) {
            if (places[i] < byPlace.length) {
                byPlace[places[i]] = terms[i];
                count++;
            }
        }
        int[] first = new int[count];
        int kept = 0;
        for (int term : byPlace) {
            if (term >= 0) {
                first[kept++] = term;
            }
        }
        return first;
    }
}
