package newsfold.merge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much a word tells: the logarithm of how rare it is among the stories of its language. The window's own stories are
 * counted on top of a shipped table of common words ({@link CommonWords}). Stories are counted, not articles: a name that
 * stands in the ninety articles on one event is as telling as one that stands in two, while one that stands in many stories
 * (a running affair) tells little.
 */
final class Rarity {
    private final Lexicon lexicon;
    private final CommonWords common;
    private final Tuning tuning;
    private final Map<Tongue, Seen> seen;
    /** Worked out when a tongue is first asked for: most windows hold one or two. */
    private final Map<Tongue, Shares> shares = new ConcurrentHashMap<>();

    private Rarity(Lexicon lexicon, CommonWords common, Map<Tongue, Seen> seen, Tuning tuning) {
        this.lexicon = lexicon;
        this.common = common;
        this.seen = seen;
        this.tuning = tuning;
    }

    /** By term: in how many stories of a tongue it stands, or what counts as much; and of how many. */
    private static final class Seen {
        private final double[] counts;
        private double total;

        Seen(int terms) {
            counts = new double[terms];
        }
    }

    /** Of the shipped table alone. */
    static Rarity shipped(Lexicon lexicon, CommonWords common, Tuning tuning) {
        return new Rarity(lexicon, common, Map.of(), tuning);
    }

    /** With what these stories' words show; a story's articles share its weight, and those of a sample speak for the others, too. */
    Rarity learn(Sample articles, List<List<Integer>> stories) {
        List<Profile> profiles = articles.profiles();
        Map<Tongue, Seen> learned = new EnumMap<>(Tongue.class);
        for (List<Integer> story : stories) {
            double weight = Math.pow(story.size(), tuning.spread()) / articles.share();
            // the tongue of its first article: a guest in an unknown language makes no half a story
            seenIn(learned, profiles.get(story.get(0)).tongue()).total += weight;
            for (int article : story) {
                Seen own = seenIn(learned, profiles.get(article).tongue());
                for (int term : profiles.get(article).words().terms) {
                    own.counts[term] += weight / story.size();
                }
            }
        }
        return new Rarity(lexicon, common, learned, tuning);
    }

    private Seen seenIn(Map<Tongue, Seen> learned, Tongue tongue) {
        return learned.computeIfAbsent(tongue, unused -> new Seen(lexicon.size()));
    }

    /** Among the stories of this tongue. */
    Shares in(Tongue tongue) {
        return shares.computeIfAbsent(
                tongue, unused -> new Shares(tongue, seen.getOrDefault(tongue, new Seen(lexicon.size()))));
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** How rare words are in one tongue. */
    final class Shares {
        private final Tongue tongue;
        private final double total;
        /** By term, of those that were known when this was learned. */
        private final double[] shares;

        private final double[] rarities;

        private Shares(Tongue tongue, Seen seen) {
            this.tongue = tongue;
            this.total = seen.total;
            this.shares = new double[seen.counts.length];
            this.rarities = new double[seen.counts.length];
            for (int term = 0; term < shares.length; term++) {
                shares[term] = share(lexicon.stem(term), seen.counts[term]);
                rarities[term] = rarity(shares[term]);
            }
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
            double counted = seen + tuning.faith() * common.share(tongue, stem);
            return Math.min(1, counted / (total + tuning.faith()));
        }
    }
}
