package newsfold.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How alike the words around two figures of a story are: words that stand around many of its figures tell little. */
final class Contexts {
    /** Weight of a word that stands around every figure. */
    private static final double COMMON = .3;
    /** A context of less weight is too short to be judged by its share alone. */
    private static final double SHORTEST = 5;

    private final Map<String, Double> weights = new HashMap<>();

    Contexts(List<Statement> statements) {
        Map<String, Integer> counts = new HashMap<>();
        for (Statement statement : statements) {
            statement.figure().context().forEach(term -> counts.merge(term, 1, Integer::sum));
        }
        counts.forEach((term, count) -> weights.put(term, Math.log((statements.size() + 2.) / count) + COMMON));
    }

    /** Share of the shorter context's weight that both have: 0 to 1. */
    double alike(Figure one, Figure other) {
        Set<String> shared = shared(one, other);
        return shared.isEmpty()
                ? 0
                : weight(shared) / Math.max(Math.min(weight(one.context()), weight(other.context())), SHORTEST);
    }

    static Set<String> shared(Figure one, Figure other) {
        Set<String> shared = new HashSet<>(one.context());
        shared.retainAll(other.context());
        return shared;
    }

    private double weight(Set<String> terms) {
        return terms.stream()
                .sorted()
                .mapToDouble(term -> weights.getOrDefault(term, 1.))
                .sum();
    }
}
