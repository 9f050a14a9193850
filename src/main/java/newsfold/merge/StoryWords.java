package newsfold.merge;

/**
 * The words of a story: how often each stands in the openings of its articles. They say how much of an article the story
 * explains.
 *
 * <p>Were the article one of the story's, its words would be drawn from the story's own, mixed with ordinary language as
 * long as few articles are known (a multinomial with a Dirichlet prior, as in Dirichlet multinomial mixtures for short
 * texts). The logarithm of by how much that makes a word likelier than ordinary language does is what the story explains
 * of it; a word that the story never uses counts against it, but only a little, since pages carry words of all sorts.
 */
final class StoryWords {
    /** As if each story had so many words of ordinary language more. */
    private static final double ORDINARY = 300;
    /** What a word that the story does not use counts at the most. */
    private static final double FOREIGN = .3;

    private static final int USED = 8; // times 64 bits: a line of the processor's cache

    private final Language language;
    private final Sums counts = new Sums(16);
    /** A bit for each word that it has ever used, shared by others: most words of strangers need not be looked up. */
    private final long[] used = new long[USED];

    private int total;

    StoryWords(Language language) {
        this.language = language;
    }

    void add(int article) {
        for (int term : language.terms(article)) {
            counts.add(term, 1);
            used[term >> 6 & USED - 1] |= 1L << term;
        }
        total += language.terms(article).length;
    }

    void remove(int article) {
        for (int term : language.terms(article)) {
            if (counts.add(term, -1) == 0) {
                counts.remove(term);
            }
        }
        total -= language.terms(article).length;
    }

    /** What share of the information in the article's words the story explains: 1 at the most, below 0 if it does not fit. */
    double explain(int article) {
        int[] terms = language.terms(article);
        double[] frequencies = language.frequencies(article);
        double[] information = language.information(article);
        double expected = Math.log1p(total / ORDINARY);
        double sum = 0;
        double all = 0;
        for (int i = 0; i < terms.length; i++) {
            double weight = language.weight(article, i);
            boolean unused = (used[terms[i] >> 6 & USED - 1] & 1L << terms[i]) == 0;
            double times = unused ? 0 : counts.get(terms[i]);
            double gain = times == 0 ? -expected : Math.log1p(times / (ORDINARY * frequencies[terms[i]])) - expected;
            sum += weight * Math.max(gain, -FOREIGN);
            all += weight * information[terms[i]];
        }
        return sum / Math.max(1, all);
    }
}
