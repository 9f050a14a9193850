package newsfold.merge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsfold.merge.Words.Word;

/** Numbers the words of a window and weighs them: (1 + ln count) times rarity. */
final class VectorSpace {
    private static final int SEARCH_TERMS = 40;
    private static final int PIECE = 4;

    private final Map<String, Integer> numbers = new HashMap<>();
    /** By number. */
    private double[] rarities = new double[1024];

    private final Rarity rarity;

    VectorSpace(Rarity rarity) {
        this.rarity = rarity;
    }

    Vectors of(Profile profile) {
        int headline = profile.title().size();
        int[] words = profile.opening(Profile.BODY).stream()
                .mapToInt(word -> number(word.stem()))
                .toArray();
        Sparse body = weighed(words, words.length);
        return new Vectors(
                weighed(words, headline),
                weighed(words, Math.min(words.length, headline + Profile.LEAD)),
                body,
                profile.bare() || profile.doubtful() ? Sparse.of(pieces(profile.title())) : Sparse.NONE,
                body.heaviest(SEARCH_TERMS));
    }

    /** The first {@code count} words. */
    private Sparse weighed(int[] words, int count) {
        int[] sorted = Arrays.copyOf(words, count);
        Arrays.sort(sorted);
        int[] terms = new int[count];
        double[] weights = new double[count];
        int different = 0;
        for (int i = 0; i < count; ) {
            int end = i;
            while (end < count && sorted[end] == sorted[i]) {
                end++;
            }
            double weight = (1 + Math.log(end - i)) * rarities[sorted[i]];
            if (weight > 0) {
                terms[different] = sorted[i];
                weights[different++] = weight;
            }
            i = end;
        }
        return Sparse.of(Arrays.copyOf(terms, different), Arrays.copyOf(weights, different));
    }

    private Map<Integer, Double> pieces(List<Word> words) {
        Map<Integer, Double> weights = new HashMap<>();
        for (Word word : words) {
            String stem = word.stem();
            double each = rarity.of(stem) / Math.sqrt(Math.max(1, stem.length() - PIECE + 1));
            for (int i = 0; i + PIECE <= stem.length(); i++) {
                weights.merge(number("~" + stem.substring(i, i + PIECE)), each, Double::sum);
            }
        }
        return weights;
    }

    private int number(String stem) {
        Integer known = numbers.get(stem);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(stem, number);
        rarities = number < rarities.length ? rarities : Arrays.copyOf(rarities, 2 * number);
        rarities[number] = rarity.of(stem);
        return number;
    }
}
