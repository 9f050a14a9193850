package newsfold.merge;

import java.util.List;

/**
 * How much a word tells: the logarithm of how rare it is among stories. The window's own stories are counted on top of a
 * shipped table of common English words ({@link CommonWords}). Stories are counted, not articles: a name that stands in the
 * ninety articles on one event is as telling as one that stands in two, while one that stands in many stories (a running
 * affair) tells little.
 */
final class Rarity {
    private final Lexicon lexicon;
    private final CommonWords common;
    private final double total;
    private final Tuning tuning;
    /** By term, of those that were known when this was learned. */
    private final double[] shares;

    private final double[] rarities;

    /** @param seen by term: in how many stories, or what counts as much */
    private Rarity(Lexicon lexicon, CommonWords common, double[] seen, double total, Tuning tuning) {
        this.lexicon = lexicon;
        this.common = common;
        this.total = total;
        this.tuning = tuning;
        this.shares = new double[seen.length];
        this.rarities = new double[seen.length];
        for (int term = 0; term < seen.length; term++) {
            shares[term] = share(lexicon.stem(term), seen[term]);
            rarities[term] = rarity(shares[term]);
        }
    }

    /** Of the shipped table alone. */
    static Rarity shipped(Lexicon lexicon, CommonWords common, Tuning tuning) {
        return new Rarity(lexicon, common, new double[lexicon.size()], 0, tuning);
    }

    /** With what these stories' words show; a story's articles share its weight. */
    Rarity learn(List<Profile> profiles, List<List<Integer>> stories) {
        double[] counts = new double[lexicon.size()];
        double all = 0;
        for (List<Integer> story : stories) {
            double weight = Math.pow(story.size(), tuning.spread());
            all += weight;
            for (int article : story) {
                for (int term : profiles.get(article).words().terms) {
                    counts[term] += weight / story.size();
                }
            }
        }
        return new Rarity(lexicon, common, counts, all, tuning);
    }

    /** 0 for a word of every article; about 7 for one that is hardly ever seen. */
    double of(String stem) {
        int term = lexicon.find(stem);
        return term < 0 ? rarity(share(stem, 0)) : of(term);
    }

    /** The same, by the stem's number. */
    double of(int term) {
        return term < rarities.length ? rarities[term] : rarity(share(lexicon.stem(term), 0));
    }

    /** In what share of stories the word stands, 0 to 1. */
    double share(int term) {
        return term < shares.length ? shares[term] : share(lexicon.stem(term), 0);
    }

    private double rarity(double share) {
        double rarity = -Math.log(share);
        return tuning.sharp() == 1 ? rarity : Math.pow(rarity, tuning.sharp());
    }

    private double share(String stem, double seen) {
        double share = (seen + tuning.faith() * common.share(stem)) / (total + tuning.faith());
        return Math.min(1, share);
    }
}
