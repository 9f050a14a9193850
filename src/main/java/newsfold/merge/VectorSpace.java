package newsfold.merge;

import java.util.Arrays;
import java.util.List;
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
        Bag words = profile.words();
        double[] rarities = new double[words.terms.length];
        boolean titled = false;
        for (int i = 0; i < rarities.length; i++) {
            rarities[i] = own.of(words.terms[i]);
            titled |= i < words.titleTerms() && rarities[i] > 0;
        }
        int[] weights = new int[words.terms.length + words.inLead.length + words.titleTerms()];
        weigh(rarities, words.counts, weights, 0);
        weigh(rarities, words.inLead, weights, words.terms.length);
        weigh(rarities, words.inTitle, weights, words.terms.length + words.inLead.length);
        return new Vectors(
                profile,
                weights,
                titled,
                profile.bare() || profile.doubtful() ? pieces(own, profile.title()) : Sparse.NONE,
                search(words.terms, weights, rarities));
    }

    private static void weigh(double[] rarities, short[] counts, int[] weights, int from) {
        double[] raw = new double[counts.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = weight(counts[i]) * rarities[i];
        }
        Sparse.normalise(raw, weights, from);
    }

    /** Of equal weights those that stand in front tell more. */
    private static Sparse search(int[] terms, int[] weights, double[] rarities) {
        long[] ranks = new long[terms.length];
        int telling = 0;
        for (int i = 0; i < terms.length; i++) {
            if (rarities[i] > 0) {
                ranks[telling++] = (long) weights[i] << Short.SIZE | Short.MAX_VALUE - i;
            }
        }
        int kept = Math.min(telling, SEARCH_TERMS);
        Greatest.first(ranks, telling, kept);
        long[] found = new long[kept];
        for (int k = 0; k < kept; k++) {
            int place = Short.MAX_VALUE - (int) (ranks[k] & Short.MAX_VALUE);
            found[k] = (long) terms[place] << Integer.SIZE | weights[place];
        }
        Sparse search = Sparse.packed(found);
        return telling <= SEARCH_TERMS ? search : search.lengthened();
    }

    private Sparse pieces(Rarity.Shares rarity, List<Word> words) {
        Sums weights = new Sums(64);
        for (Word word : words) {
            String stem = word.stem();
            double each = rarity.of(word.term()) / Math.sqrt(Math.max(1, stem.length() - PIECE + 1));
            for (int i = 0; each > 0 && i + PIECE <= stem.length(); i++) {
                weights.add(lexicon.number("~" + stem.substring(i, i + PIECE)), each);
            }
        }
        return Sparse.of(weights);
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
