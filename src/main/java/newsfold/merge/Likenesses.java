package newsfold.merge;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import newsfold.merge.Words.Word;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/** Shows how alike the articles of a window are, as merging sees them. */
public final class Likenesses {
    /** Words of each kind that are shown. */
    private static final int WORDS = 10;

    private final List<Profile> profiles;
    private final Grouping grouping;
    private final Lexicon lexicon;
    private final Tuning tuning = Tuning.USUAL;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Likenesses(Learned.Lesson lesson) {
        this.profiles = lesson.profiles();
        this.lexicon = lesson.learned().reader().lexicon();
        this.grouping = Grouping.of(
                profiles,
                lesson.vectors(),
                new StoryMerger(tuning).neighbours(lesson).edges(),
                lesson.learned().rarity(),
                tuning);
        for (int i = 0; i < profiles.size(); i++) {
            numbers.put(profiles.get(i).article().id(), i);
        }
    }

    /** @param articles all of the window */
    public static Likenesses of(List<Article> articles) {
        return new Likenesses(Learned.of(StoryMerger.sorted(articles), CommonWords.shipped(), Tuning.USUAL));
    }

    /** @param one ids of articles of the window, as are the others; neither may be empty */
    public Likeness between(Collection<String> one, Collection<String> other) {
        List<Integer> mine = numbers(one);
        List<Integer> theirs = numbers(other);
        double sum = 0;
        double dates = 0;
        double most = -1;
        List<Integer> closest = List.of();
        for (int i : mine) {
            for (int j : theirs) {
                double alike = grouping.edges().between(i, j);
                sum += alike;
                dates += profiles.get(i).anchors().agreement(profiles.get(j).anchors());
                if (alike > most) {
                    most = alike;
                    closest = List.of(i, j);
                }
            }
        }
        double pairs = (double) mine.size() * theirs.size();
        Map<Integer, Double> ofOne = words(mine);
        Map<Integer, Double> ofOther = words(theirs);
        Map<Integer, String> written = written(mine);
        written.putAll(written(theirs));
        return new Likeness(
                sum / pairs,
                tuning.threshold(),
                closest.stream().map(i -> profiles.get(i).article().id()).toList(),
                most,
                most(ofOne.keySet(), term -> Math.min(value(ofOne, term), value(ofOther, term)), written),
                most(ofOne.keySet(), term -> ofOther.containsKey(term) ? 0 : value(ofOne, term), written),
                most(ofOther.keySet(), term -> ofOne.containsKey(term) ? 0 : value(ofOther, term), written),
                dates / pairs,
                apart(time(mine), time(theirs)));
    }

    private List<Integer> numbers(Collection<String> ids) {
        return ids.stream().map(numbers::get).filter(Objects::nonNull).toList();
    }

    private static double value(Map<Integer, Double> values, int term) {
        return values.getOrDefault(term, 0.0);
    }

    /** What each word weighs in the articles, on the average. */
    private Map<Integer, Double> words(List<Integer> articles) {
        Map<Integer, Double> weights = new TreeMap<>();
        for (int article : articles) {
            Sparse body = grouping.vectors().get(article).body();
            for (int i = 0; i < body.terms.length; i++) {
                weights.merge(body.terms[i], (double) body.weights[i] / articles.size(), Double::sum);
            }
        }
        return weights;
    }

    /** A form of each word as an article has it. */
    private Map<Integer, String> written(List<Integer> articles) {
        Map<Integer, String> written = new HashMap<>();
        for (int article : articles) {
            for (Word word : profiles.get(article).opening(Profile.BODY)) {
                written.putIfAbsent(word.term(), word.raw());
            }
        }
        return written;
    }

    private List<String> most(Set<Integer> terms, ToDoubleFunction<Integer> value, Map<Integer, String> written) {
        return terms.stream()
                .filter(term -> value.applyAsDouble(term) > 0)
                .sorted(Comparator.comparingDouble((Integer term) -> -value.applyAsDouble(term))
                        .thenComparing(lexicon::stem))
                .limit(WORDS)
                .map(term -> written.getOrDefault(term, lexicon.stem(term)))
                .collect(Collectors.toList());
    }

    private @Nullable Instant time(List<Integer> articles) {
        List<Instant> times = articles.stream()
                .map(i -> profiles.get(i).article().published())
                .filter(Objects::nonNull)
                .toList();
        return times.isEmpty()
                ? null
                : Instant.ofEpochSecond((long) times.stream()
                        .mapToLong(Instant::getEpochSecond)
                        .average()
                        .orElseThrow());
    }

    private static @Nullable Duration apart(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other == null
                ? null
                : Duration.between(one, other).abs();
    }
}
