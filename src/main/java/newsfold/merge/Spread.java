package newsfold.merge;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One article's words laid out by term number, for comparing it with many others; each thread needs its own. */
final class Spread {
    /** Few enough bits to stay at the processor's hand, and so many that hardly another term has one of the article's. */
    private static final int MARKS = 128;

    private Vectors article = Vectors.NONE;
    /** For each term its place among the article's from 1, 0 where it has none. */
    private short[] places = {};
    /** A bit for each term, shared by others: most terms of strangers need not be looked up. */
    private final long[] marks = new long[MARKS];

    private Vectors other = Vectors.NONE;
    /** The places of the words that both have: the article's, and the other's ascending. */
    private int[] mine = new int[64];

    private int[] theirs = new int[64];
    private int shared;
    /** Made where it is first asked for: hardly any text is in doubt. */
    private @Nullable Spread headline;

    /** Takes this article in place of the last one. */
    void take(Vectors next) {
        for (int term : article.terms) {
            places[term] = 0;
            marks[term >> 6 & MARKS - 1] = 0;
        }
        article = next;
        int[] terms = next.terms;
        for (int i = 0; i < terms.length; i++) {
            if (terms[i] >= places.length) {
                places = Arrays.copyOf(places, terms[i] * 5 / 4 + 1);
            }
            places[terms[i]] = (short) (i + 1);
            marks[terms[i] >> 6 & MARKS - 1] |= 1L << terms[i];
        }
    }

    Vectors article() {
        return article;
    }

    /** The article as far as it can be trusted. */
    Spread trusted() {
        if (!article.doubtful) {
            return this;
        }
        if (headline == null) {
            headline = new Spread();
        }
        if (headline.article != article.trusted) {
            headline.take(article.trusted);
        }
        return headline;
    }

    /** Looks for the words that the article shares with another one; what is said from then on is said of both. */
    void meet(Vectors another) {
        other = another;
        int marked = mark(another.terms);
        shared = 0;
        for (int k = 0; k < marked; k++) {
            int place = theirs[k];
            int term = another.terms[place];
            int own = term < places.length ? places[term] : 0;
            mine[shared] = own - 1;
            theirs[shared] = place;
            shared += own > 0 ? 1 : 0;
        }
    }

    /** Notes the places of those terms that the article may have; no branches, which could not be foretold. */
    private int mark(int[] terms) {
        if (theirs.length < terms.length + 1) {
            theirs = new int[2 * terms.length];
            mine = new int[theirs.length];
        }
        int marked = 0;
        for (int i = 0; i < terms.length; i++) {
            theirs[marked] = i;
            marked += (int) (marks[terms[i] >> 6 & MARKS - 1] >>> terms[i]) & 1;
        }
        return marked;
    }

    /** The cosine of the angle between both headlines, 0 to 1. */
    double title() {
        long sum = 0;
        for (int k = 0; k < shared && theirs[k] < other.titleTerms; k++) {
            sum += mine[k] < article.titleTerms ? (long) article.title(mine[k]) * other.title(theirs[k]) : 0;
        }
        return sum * Sparse.COSINE;
    }

    /** The same of both leads. */
    double lead() {
        long sum = 0;
        for (int k = 0; k < shared && theirs[k] < other.leadTerms; k++) {
            sum += mine[k] < article.leadTerms ? (long) article.lead(mine[k]) * other.lead(theirs[k]) : 0;
        }
        return sum * Sparse.COSINE;
    }

    /** The same of both bodies. */
    double body() {
        long sum = 0;
        for (int k = 0; k < shared; k++) {
            sum += (long) article.body(mine[k]) * other.body(theirs[k]);
        }
        return sum * Sparse.COSINE;
    }

    /**
     * On how many words the cosine of the bodies rests, were all of equal weight in it (the participation ratio): two articles that
     * share one rare name and nothing else are alike on one word.
     */
    double breadth() {
        long sum = 0;
        long squares = 0;
        for (int k = 0; k < shared; k++) {
            long both = (long) article.body(mine[k]) * other.body(theirs[k]) >> Sparse.BITS;
            sum += both;
            squares += both * both;
        }
        return squares == 0 ? 0 : (double) sum * sum / squares;
    }
}
