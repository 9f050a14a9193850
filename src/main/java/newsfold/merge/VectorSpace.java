package newsfold.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsfold.merge.Words.Word;

/** Numbers the words of a window and weighs them: (1 + ln count) times rarity. */
final class VectorSpace {
    private static final int SEARCH_TERMS = 40;
    private static final int PIECE = 4;

    private record Term(int number, double rarity) {}

    private final Map<String, Term> terms = new HashMap<>();
    private final Rarity rarity;

    VectorSpace(Rarity rarity) {
        this.rarity = rarity;
    }

    Vectors of(Profile profile) {
        Map<Integer, Double> body = weighed(profile.opening(Profile.BODY));
        return new Vectors(
                Sparse.of(weighed(profile.title())),
                Sparse.of(weighed(profile.opening(Profile.LEAD))),
                Sparse.of(body),
                profile.bare() || profile.doubtful() ? Sparse.of(pieces(profile.title())) : Sparse.NONE,
                Sparse.of(heaviest(body)));
    }

    private Map<Integer, Double> weighed(List<Word> words) {
        Map<Integer, Double> weights = new HashMap<>();
        Profile.counts(words).forEach((stem, count) -> {
            Term term = term(stem);
            weights.put(term.number, (1 + Math.log(count)) * term.rarity);
        });
        return weights;
    }

    private Map<Integer, Double> pieces(List<Word> words) {
        Map<Integer, Double> weights = new HashMap<>();
        for (Word word : words) {
            String stem = word.stem();
            double each = rarity.of(stem) / Math.sqrt(Math.max(1, stem.length() - PIECE + 1));
            for (int i = 0; i + PIECE <= stem.length(); i++) {
                weights.merge(term("~" + stem.substring(i, i + PIECE)).number, each, Double::sum);
            }
        }
        return weights;
    }

    private static Map<Integer, Double> heaviest(Map<Integer, Double> weights) {
        List<Map.Entry<Integer, Double>> sorted = new ArrayList<>(weights.entrySet());
        sorted.sort(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        Map<Integer, Double> heaviest = new HashMap<>();
        for (Map.Entry<Integer, Double> entry : sorted.subList(0, Math.min(SEARCH_TERMS, sorted.size()))) {
            heaviest.put(entry.getKey(), entry.getValue());
        }
        return heaviest;
    }

    private Term term(String stem) {
        return terms.computeIfAbsent(stem, unknown -> new Term(terms.size(), rarity.of(unknown)));
    }
}
