package newsfold.merge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsfold.merge.Words.Word;

/** Weighs the words of articles: (1 + ln count) times rarity. */
final class VectorSpace {
    private static final int SEARCH_TERMS = 40;
    private static final int PIECE = 4;
    private static final double[] LOGARITHMS = logarithms(Profile.BODY);

    private final Lexicon lexicon;
    private final Rarity rarity;

    VectorSpace(Lexicon lexicon, Rarity rarity) {
        this.lexicon = lexicon;
        this.rarity = rarity;
    }

    List<Vectors> of(List<Profile> profiles) {
        return profiles.parallelStream().map(this::of).toList();
    }

    Vectors of(Profile profile) {
        Rarity.Shares own = rarity.in(profile.tongue());
        Sparse title = weighed(own, Bag.of(profile.title()));
        Bag words = profile.words();
        Sparse body = weighed(own, words);
        return new Vectors(
                title,
                weighed(own, Bag.of(profile.opening(Profile.LEAD))),
                body,
                profile.bare() || profile.doubtful() ? Sparse.of(pieces(own, profile.title())) : Sparse.NONE,
                body.heaviest(SEARCH_TERMS, words.placesOf(body.terms)));
    }

    private static Sparse weighed(Rarity.Shares rarity, Bag words) {
        int[] terms = words.terms;
        double[] weights = new double[terms.length];
        int telling = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(words.counts[i]) * rarity.of(terms[i]);
            telling += weights[i] > 0 ? 1 : 0;
        }
        if (telling == weights.length) {
            return Sparse.of(terms, weights);
        }
        int[] kept = new int[telling];
        double[] their = new double[telling];
        int count = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                kept[count] = terms[i];
                their[count++] = weights[i];
            }
        }
        return Sparse.of(kept, their);
    }

    private Map<Integer, Double> pieces(Rarity.Shares rarity, List<Word> words) {
        Map<Integer, Double> weights = new HashMap<>();
        for (Word word : words) {
            String stem = word.stem();
            double each = rarity.of(word.term()) / Math.sqrt(Math.max(1, stem.length() - PIECE + 1));
            for (int i = 0; i + PIECE <= stem.length(); i++) {
                weights.merge(lexicon.number("~" + stem.substring(i, i + PIECE)), each, Double::sum);
            }
        }
        return weights;
    }

    /** What a word weighs that stands in a text so often, before its rarity. */
    static double weight(int count) {
        return 1 + (count < LOGARITHMS.length ? LOGARITHMS[count] : Math.log(count));
    }

    private static double[] logarithms(int most) {
        double[] logarithms = new double[most + 1];
        Arrays.setAll(logarithms, count -> Math.log(Math.max(1, count)));
        return logarithms;
    }
}
