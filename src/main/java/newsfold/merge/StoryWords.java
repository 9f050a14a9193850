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
    static final double ORDINARY = 300;
    /** What a word that the story does not use counts at the most. */
    private static final double FOREIGN = .3;

    /** Words for each 64 bits, from which on there are too few bits. */
    private static final int SPARSE = 12;

    private final Language language;
    private final Counts counts = new Counts();
    /** A bit for each word that it has ever used, shared by others: most words of strangers need not be looked up. */
    private long[] used = new long[4];

    private int total;

    StoryWords(Language language) {
        this.language = language;
    }

    void add(int article) {
        for (int term : language.terms(article)) {
            counts.add(term, 1);
            use(term);
        }
        if (counts.size() > SPARSE * used.length) {
            used = new long[2 * used.length];
            for (int slot = 0; slot < counts.slots(); slot++) {
                if (counts.key(slot) >= 0) {
                    use(counts.key(slot));
                }
            }
        }
        total += language.terms(article).length;
    }

    private void use(int term) {
        used[term >> 6 & used.length - 1] |= 1L << term;
    }

    void remove(int article) {
        for (int term : language.terms(article)) {
            counts.add(term, -1);
        }
        total -= language.terms(article).length;
    }

    /** What share of the information in the article's words the story explains: 1 at the most, below 0 if it does not fit. */
    double explain(int article) {
        return explain(article, 0);
    }

    /** The same of an article of the story, as if it were not there. */
    double explainOwn(int article) {
        return explain(article, 1);
    }

    /** @param own how often the story has each of the words from the article itself */
    private double explain(int article, int own) {
        int[] terms = language.terms(article);
        double expected = Math.log1p((total - own * terms.length) / ORDINARY);
        double strange = Math.max(-expected, -FOREIGN);
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            boolean unused = (used[terms[i] >> 6 & used.length - 1] & 1L << terms[i]) == 0;
            int times = unused ? 0 : counts.get(terms[i]) - own;
            double gain =
                    times == 0 ? strange : Math.max(language.likelier(article, terms[i], times) - expected, -FOREIGN);
            sum += language.weight(article, i) * gain;
        }
        return sum / Math.max(1, language.surprise(article));
    }
}
