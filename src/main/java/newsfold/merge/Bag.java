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
        long[] sorted = new long[Math.min(words.size(), LONGEST)];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (long) words.get(i).term() << PLACE_BITS | i;
        }
        Arrays.sort(sorted);
        int different = 0;
        for (int i = 0; i < sorted.length; i++) {
            different += i == 0 || term(sorted[i]) != term(sorted[i - 1]) ? 1 : 0;
        }
        Bag bag = new Bag(new int[different], new short[different], new short[different]);
        int at = -1;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || term(sorted[i]) != term(sorted[i - 1])) {
                at++;
                bag.terms[at] = term(sorted[i]);
                bag.places[at] = (short) sorted[i];
            }
            bag.counts[at]++;
        }
        return bag;
    }

    private static int term(long sorted) {
        return (int) (sorted >> PLACE_BITS);
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
