package newsfold.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A story cut in two where its articles differ most: along the direction in which their words vary most (principal direction
 * divisive partitioning, Boley 1998), after which each article goes to the half that uses its words more (naive Bayes).
 *
 * @param one article numbers, ascending; may be empty
 * @param other likewise
 */
record Halves(List<Integer> one, List<Integer> other) {
    /** Steps towards the direction of the greatest variance; it need not be exact. */
    private static final int STEPS = 12;
    /** After so many rounds hardly an article goes over. */
    private static final int ROUNDS = 4;
    /** As if half an article of each half held a word, and half a one did not. */
    private static final double UNSEEN = .5;

    static Halves of(List<Integer> story, Language language) {
        int[][] words = words(story, language);
        boolean[] second = greatestVariance(words, weights(story, language));
        for (int round = 0; round < ROUNDS && settle(words, second); round++) {
            // each round starts from what the last one left
        }
        List<Integer> one = new ArrayList<>();
        List<Integer> other = new ArrayList<>();
        for (int i = 0; i < second.length; i++) {
            (second[i] ? other : one).add(story.get(i));
        }
        return new Halves(one, other);
    }

    /** @return whether an article went over */
    private static boolean settle(int[][] words, boolean[] second) {
        int[][] users = new int[2][different(words)];
        int[] articles = new int[2];
        for (int i = 0; i < words.length; i++) {
            count(words[i], second[i], 1, users, articles);
        }
        boolean moved = false;
        for (int i = 0; i < words.length; i++) {
            count(words[i], second[i], -1, users, articles);
            double log = 0;
            for (int word : words[i]) {
                log += Math.log((users[1][word] + UNSEEN) / (articles[1] + 2 * UNSEEN))
                        - Math.log((users[0][word] + UNSEEN) / (articles[0] + 2 * UNSEEN));
            }
            moved |= second[i] != log > 0;
            second[i] = log > 0;
            count(words[i], second[i], 1, users, articles);
        }
        return moved;
    }

    private static void count(int[] words, boolean second, int by, int[][] users, int[] articles) {
        int half = second ? 1 : 0;
        for (int word : words) {
            users[half][word] += by;
        }
        articles[half] += by;
    }

    /** On which side of the middle each article lies, by power iteration from the article that is farthest from it. */
    private static boolean[] greatestVariance(int[][] words, double[][] weights) {
        double[] middle = new double[different(words)];
        for (int i = 0; i < words.length; i++) {
            add(words[i], weights[i], 1.0 / words.length, middle);
        }
        int farthest = 0;
        for (int i = 1; i < words.length; i++) {
            if (dot(words[i], weights[i], middle) < dot(words[farthest], weights[farthest], middle)) {
                farthest = i;
            }
        }
        double[] direction = new double[middle.length];
        add(words[farthest], weights[farthest], 1, direction);
        double[] along = along(words, weights, middle, direction);
        for (int step = 1; step < STEPS; step++) {
            Arrays.fill(direction, 0);
            for (int i = 0; i < words.length; i++) {
                add(words[i], weights[i], along[i], direction);
            }
            along = along(words, weights, middle, direction);
        }
        boolean[] second = new boolean[words.length];
        for (int i = 0; i < second.length; i++) {
            second[i] = along[i] > 0;
        }
        return second;
    }

    /** How far each article lies from the middle in this direction, the squares adding up to 1. */
    private static double[] along(int[][] words, double[][] weights, double[] middle, double[] direction) {
        double centre = 0;
        for (int word = 0; word < middle.length; word++) {
            centre += middle[word] * direction[word];
        }
        double[] along = new double[words.length];
        double squares = 0;
        for (int i = 0; i < along.length; i++) {
            along[i] = dot(words[i], weights[i], direction) - centre;
            squares += along[i] * along[i];
        }
        double length = Math.sqrt(squares);
        return length == 0 ? along : Arrays.stream(along).map(a -> a / length).toArray();
    }

    /** The articles' words, numbered by their first appearance in the story. */
    private static int[][] words(List<Integer> story, Language language) {
        Map<Integer, Integer> numbers = new HashMap<>();
        return story.stream()
                .map(article -> Arrays.stream(language.terms(article))
                        .map(term -> numbers.computeIfAbsent(term, unused -> numbers.size()))
                        .toArray())
                .toArray(int[][]::new);
    }

    private static int different(int[][] words) {
        return 1 + Arrays.stream(words).flatMapToInt(Arrays::stream).max().orElse(-1);
    }

    /** How much each word tells, each article's in all 1 (the sum of squares). */
    private static double[][] weights(List<Integer> story, Language language) {
        return story.stream()
                .map(article -> {
                    double[] information = language.information(article);
                    double[] weights = Arrays.stream(language.terms(article))
                            .mapToDouble(term -> information[term])
                            .toArray();
                    double length = Math.sqrt(Arrays.stream(weights)
                            .map(weight -> weight * weight)
                            .sum());
                    return length == 0
                            ? weights
                            : Arrays.stream(weights)
                                    .map(weight -> weight / length)
                                    .toArray();
                })
                .toArray(double[][]::new);
    }

    private static double dot(int[] words, double[] weights, double[] dense) {
        double sum = 0;
        for (int k = 0; k < words.length; k++) {
            sum += weights[k] * dense[words[k]];
        }
        return sum;
    }

    private static void add(int[] words, double[] weights, double factor, double[] dense) {
        for (int k = 0; k < words.length; k++) {
            dense[words[k]] += factor * weights[k];
        }
    }
}
