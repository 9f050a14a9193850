package newsfold.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Divides stories that hold two events of one affair: the cast and the place are the same, so each pair of articles is alike,
 * but what one half tells in all its articles the other never mentions. Only of articles with bodies can that be known, and of
 * a few different texts on each side.
 */
final class Dividing {
    /** Different texts with a body that each of the two must have. */
    private static final int TEXTS = 3;
    /** Articles so alike are one text. */
    private static final double COPY = .8;
    /** A word that tells less, in natural units, is nobody's own: about every seventh article holds it. */
    private static final double TELLING = 2;
    /** So many words of its own, each in nearly all of its articles, an event has that another of its affair has not. */
    private static final int OWN = 3;
    /** As if each half had so many texts more, without the word: what stands in three of three may be chance. */
    private static final double UNSEEN = 2;
    /** How much weighs what sets the halves apart against what they have in common, for two events. */
    private static final double APART = .85;

    private final List<Profile> profiles;
    private final Language language;
    private final Edges edges;

    private Dividing(List<Profile> profiles, Language language, Edges edges) {
        this.profiles = profiles;
        this.language = language;
        this.edges = edges;
    }

    /** @return each in ascending order, by their lowest number */
    static List<List<Integer>> groups(
            List<Profile> profiles, Language language, Edges edges, List<List<Integer>> groups) {
        Dividing dividing = new Dividing(profiles, language, edges);
        List<List<Integer>> all = new ArrayList<>();
        Stretch.dealt(groups.size(), i -> dividing.divided(groups.get(i))).forEach(all::addAll);
        all.sort((a, b) -> Integer.compare(a.get(0), b.get(0)));
        return all;
    }

    private List<List<Integer>> divided(List<Integer> story) {
        if (bodies(story) >= 2 * TEXTS) {
            Halves halves = Halves.of(story, language);
            if (bodies(halves.one()) >= TEXTS && bodies(halves.other()) >= TEXTS && apart(halves)) {
                List<List<Integer>> parts = new ArrayList<>(divided(halves.one()));
                parts.addAll(divided(halves.other()));
                return parts;
            }
        }
        return List.of(story);
    }

    private long bodies(List<Integer> story) {
        return story.stream().filter(article -> !profiles.get(article).bare()).count();
    }

    private boolean apart(Halves halves) {
        Map<Integer, Boolean> sides = new HashMap<>();
        halves.one().forEach(article -> sides.put(article, false));
        halves.other().forEach(article -> sides.put(article, true));
        Use one = use(halves.one(), sides);
        Use other = use(halves.other(), sides);
        return Math.min(one.texts, other.texts) >= TEXTS
                && Math.min(own(one, other), own(other, one)) > APART * common(halves, sides);
    }

    /** How much more often its own words stand in the one's texts than in the other's: 0 to 1. */
    private double own(Use one, Use other) {
        double[] most = new double[OWN];
        one.words.forEach((term, texts) -> {
            double more = texts / (one.texts + UNSEEN) - other.words.getOrDefault(term, 0.0) / other.texts;
            if (one.information[term] > TELLING) {
                for (int i = 0; i < OWN; i++) {
                    double less = Math.min(most[i], more);
                    most[i] = Math.max(most[i], more);
                    more = less;
                }
            }
        });
        double sum = 0;
        for (double each : most) {
            sum += each;
        }
        return sum / OWN;
    }

    /**
     * In how many texts each word stands.
     *
     * @param texts how many there are, copies of one text together counted once
     * @param information by word: how much it tells in the texts' language
     */
    private record Use(double texts, Map<Integer, Double> words, double[] information) {}

    private Use use(List<Integer> half, Map<Integer, Boolean> sides) {
        Map<Integer, Double> words = new HashMap<>();
        double texts = 0;
        for (int article : half) {
            if (!profiles.get(article).bare()) {
                double share = 1.0 / (1 + copies(article, sides));
                texts += share;
                for (int term : language.terms(article)) {
                    words.merge(term, share, Double::sum);
                }
            }
        }
        return new Use(texts, words, language.information(half.get(0)));
    }

    private int copies(int article, Map<Integer, Boolean> sides) {
        int[] others = edges.of(article);
        float[] values = edges.values(article);
        int copies = 0;
        for (int k = 0; k < others.length; k++) {
            copies += values[k] > COPY && Objects.equals(sides.get(article), sides.get(others[k])) ? 1 : 0;
        }
        return copies;
    }

    /** How alike articles of different halves are against those of one half, copies left out: 1 if just as much. */
    private double common(Halves halves, Map<Integer, Boolean> sides) {
        int one = halves.one().size();
        int other = halves.other().size();
        double[] sums = new double[3];
        double[] pairs = {one * (one - 1.0), other * (other - 1.0), 2.0 * one * other};
        sides.forEach((article, side) -> {
            int[] others = edges.of(article);
            float[] values = edges.values(article);
            for (int k = 0; k < others.length; k++) {
                Boolean its = sides.get(others[k]);
                if (its != null) {
                    int kind = !side.equals(its) ? 2 : side ? 1 : 0;
                    sums[kind] += values[k] > COPY ? 0 : values[k];
                    pairs[kind] -= values[k] > COPY ? 1 : 0;
                }
            }
        });
        double within = sums[0] / Math.max(1, pairs[0]) * sums[1] / Math.max(1, pairs[1]);
        return within == 0 ? 1 : sums[2] / Math.max(1, pairs[2]) / Math.sqrt(within);
    }
}
