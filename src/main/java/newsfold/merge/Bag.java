package newsfold.merge;

import java.util.Arrays;
import java.util.List;
import newsfold.merge.Words.Word;

/**
 * The different words of a headline and of the beginning of its text, in the order in which they stand there first, and how often each
 * does: so those of the headline come before those of the opening, and these before the others.
 */
final class Bag {
    /** So many words are looked at at the most. */
    private static final int LONGEST = Short.MAX_VALUE;

    final int[] terms;
    /** How often each word stands in headline and text. */
    final short[] counts;
    /** How often each of the first ones stands in the headline alone, and in headline and lead. */
    final short[] inTitle;

    final short[] inLead;
    /** How many of the words stand in headline and opening. */
    final int opening;

    private Bag(int[] terms, short[] counts, short[] inTitle, short[] inLead, int opening) {
        this.terms = terms;
        this.counts = counts;
        this.inTitle = inTitle;
        this.inLead = inLead;
        this.opening = opening;
    }

    /** Of the first {@link Profile#BODY} words of the text and the whole headline. */
    static Bag of(List<Word> title, List<Word> text) {
        int titles = Math.min(title.size(), LONGEST);
        int length = Math.min(titles + Math.min(Profile.BODY, text.size()), LONGEST);
        int mask = Integer.highestOneBit(Math.max(4, length)) * 4 - 1;
        // an open hash table of the different words so far
        short[] table = new short[mask + 1];
        int[] terms = new int[length];
        short[] counts = new short[length];
        short[] inTitle = {};
        short[] inLead = {};
        int different = 0;
        int opening = 0;
        for (int i = 0; i < length; i++) {
            int term = (i < titles ? title.get(i) : text.get(i - titles)).term();
            int at = term * 0x9E3779B9 >>> 16 & mask;
            while (table[at] != 0 && terms[table[at] - 1] != term) {
                at = at + 1 & mask;
            }
            if (table[at] == 0) {
                terms[different++] = term;
                table[at] = (short) different;
            }
            counts[table[at] - 1]++;
            if (i + 1 == titles) {
                inTitle = Arrays.copyOf(counts, different);
            }
            if (i + 1 == Math.min(length, titles + Profile.LEAD)) {
                inLead = Arrays.copyOf(counts, different);
            }
            if (i + 1 == Math.min(length, titles + Profile.OPENING)) {
                opening = different;
            }
        }
        return new Bag(Arrays.copyOf(terms, different), Arrays.copyOf(counts, different), inTitle, inLead, opening);
    }

    /** How many different words the headline has. */
    int titleTerms() {
        return inTitle.length;
    }

    /** Whether a word of the headline stands in the text, too. */
    boolean repeats(int term) {
        for (int i = 0; i < inTitle.length; i++) {
            if (terms[i] == term) {
                return counts[i] > inTitle[i];
            }
        }
        return false;
    }
}
