package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import newsfold.merge.Words.Word;
import newsfold.read.Article;
import org.junit.jupiter.api.Test;

/** Cosines as they are in the book, with a map for each vector. */
class SpreadTest {
    private static final double WHOLE_NUMBERS = 1e-5;

    private final Profiles reader = new Profiles(CommonWords.shipped());
    private final List<Profile> profiles = reader.of(new InventedWindow(120, 8)
            .articles().stream().sorted(Comparator.comparing(Article::id)).toList());
    private final Rarity rarity = Rarity.shipped(reader.lexicon(), CommonWords.shipped(), Tuning.USUAL);
    private final List<Vectors> vectors = new VectorSpace(reader.lexicon(), rarity).of(profiles);

    @Test
    void twoArticlesShareWhatTheirMapsShare() {
        Random random = new Random(6);
        Spread spread = new Spread();
        for (int pair = 0; pair < 2_000; pair++) {
            int one = random.nextInt(vectors.size());
            int other = random.nextInt(vectors.size());
            spread.take(vectors.get(one));
            spread.meet(vectors.get(other));
            assertThat(spread.title()).isCloseTo(cosine(one, other, 0), within(WHOLE_NUMBERS));
            assertThat(spread.lead()).isCloseTo(cosine(one, other, Profile.LEAD), within(WHOLE_NUMBERS));
            assertThat(spread.body()).isCloseTo(cosine(one, other, Profile.BODY), within(WHOLE_NUMBERS));
            assertThat(spread.breadth()).isCloseTo(breadth(one, other), withinPercentage(2));
        }
    }

    @Test
    void itMakesNoDifferenceWhichIsLaidOut() {
        Spread spread = new Spread();
        Similarity similarity = new Similarity(Tuning.USUAL);
        for (int one = 0; one < vectors.size(); one++) {
            for (int other = 0; other < one; other++) {
                spread.take(vectors.get(one));
                double there = similarity.of(spread, vectors.get(other));
                spread.take(vectors.get(other));
                assertThat(similarity.of(spread, vectors.get(one))).isEqualTo(there);
            }
        }
    }

    @Test
    void theSearchIsForTheWordsThatTellMost() {
        for (int i = 0; i < vectors.size(); i++) {
            Map<Integer, Double> body = vector(i, Profile.BODY);
            int[] search = vectors.get(i).search.terms;
            double least = body.values().stream()
                    .sorted(Comparator.reverseOrder())
                    .skip(search.length - 1)
                    .findFirst()
                    .orElseThrow();
            assertThat(search).hasSizeLessThanOrEqualTo(40);
            for (int term : search) {
                assertThat(body.getOrDefault(term, 0.0)).isGreaterThanOrEqualTo(least - WHOLE_NUMBERS);
            }
        }
    }

    private double cosine(int one, int other, int words) {
        Map<Integer, Double> theirs = vector(other, words);
        return vector(one, words).entrySet().stream()
                .mapToDouble(word -> word.getValue() * theirs.getOrDefault(word.getKey(), 0.0))
                .sum();
    }

    private double breadth(int one, int other) {
        Map<Integer, Double> theirs = vector(other, Profile.BODY);
        double[] shared = vector(one, Profile.BODY).entrySet().stream()
                .mapToDouble(word -> word.getValue() * theirs.getOrDefault(word.getKey(), 0.0))
                .toArray();
        double sum = 0;
        double squares = 0;
        for (double each : shared) {
            sum += each;
            squares += each * each;
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }

    private Map<Integer, Double> vector(int article, int words) {
        Profile profile = profiles.get(article);
        Map<Integer, Integer> counts = new HashMap<>();
        for (Word word : profile.opening(words)) {
            counts.merge(word.term(), 1, Integer::sum);
        }
        Map<Integer, Double> vector = new HashMap<>();
        counts.forEach((term, count) -> vector.put(
                term, (1 + Math.log(count)) * rarity.in(profile.tongue()).of(term)));
        double length = Math.sqrt(
                vector.values().stream().mapToDouble(weight -> weight * weight).sum());
        vector.replaceAll((term, weight) -> length == 0 ? 0 : weight / length);
        return vector;
    }
}
