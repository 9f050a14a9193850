package newsfold.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsfold.merge.Words.Word;

/**
 * How much a word tells: the logarithm of how rare it is among stories. The window's own stories are counted on top of a
 * shipped table of common English words ({@link CommonWords}). Stories are counted, not articles: a name that stands in the
 * ninety articles on one event is as telling as one that stands in two, while one that stands in many stories (a running
 * affair) tells little.
 */
final class Rarity {
    private final CommonWords common;
    private final Map<String, Double> seen;
    private final double total;
    private final Tuning tuning;

    private Rarity(CommonWords common, Map<String, Double> seen, double total, Tuning tuning) {
        this.common = common;
        this.seen = seen;
        this.total = total;
        this.tuning = tuning;
    }

    /** Of the shipped table alone. */
    static Rarity shipped(CommonWords common, Tuning tuning) {
        return new Rarity(common, Map.of(), 0, tuning);
    }

    /** With what these stories' words show; a story's articles share its weight. */
    Rarity learn(List<Profile> profiles, List<List<Integer>> stories) {
        Map<String, Double> counts = new HashMap<>();
        double all = 0;
        for (List<Integer> story : stories) {
            double weight = Math.pow(story.size(), tuning.spread());
            all += weight;
            for (int article : story) {
                List<Word> words = profiles.get(article).opening(Profile.BODY);
                for (String stem : Profile.counts(words).keySet()) {
                    counts.merge(stem, weight / story.size(), Double::sum);
                }
            }
        }
        return new Rarity(common, counts, all, tuning);
    }

    /** 0 for a word of every article; about 7 for one that is hardly ever seen. */
    double of(String stem) {
        double rarity = -Math.log(share(stem));
        return tuning.sharp() == 1 ? rarity : Math.pow(rarity, tuning.sharp());
    }

    /** In what share of stories the word stands, 0 to 1. */
    double share(String stem) {
        double share = (seen.getOrDefault(stem, 0.0) + tuning.faith() * common.share(stem)) / (total + tuning.faith());
        return Math.min(1, share);
    }
}
