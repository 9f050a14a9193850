package newsfold.compose;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import newsfold.merge.Report;
import newsfold.merge.Story;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/**
 * How high a story stands on the page.
 *
 * <p>rank = breadth x newness x freshness x weight x variety, where
 *
 * <ul>
 *   <li>breadth = ln(1 + texts) + {@value #OUTLET_SHARE} ln(1 + outlets). Independent texts are witnesses, further outlets of one text
 *       only say how far it went, so they count a quarter. Logarithms, because the step from one witness to two says more than
 *       that from ten to eleven. One wire text in thirty outlets gets 1.55, four texts of four outlets get 2.01.
 *   <li>newness of a story that readers know from an earlier edition = ln(1 + new texts) / ln(1 + texts): it stands as high as what is
 *       new of it deserves; of any other it is 1.
 *   <li>freshness halves each {@value #HALF_LIFE_HOURS} hours between the story's last report and the end of the edition's time:
 *       a story of twelve hours ago stands at .84 of one of this moment, and after 30 days it falls no further. A story whose times are unknown counts from when it was seen first.
 *   <li>weight = the mean over the story's articles of the weights that editors gave their feeds and outlets; an unknown source weighs 1.
 *   <li>variety = 1 for the first {@value #FULL_ROOM} stories of an affair, and {@value #CROWDED} times that of the one before for each
 *       further one, the best first: one affair must not fill the page.
 * </ul>
 *
 * The constants are editorial choices, not measurements: they put breadth first, and let a day's delay (.71) cost a story of
 * four witnesses about half of them (two stand at .68 of four).
 */
public final class Ranking {
    static final double OUTLET_SHARE = .25;
    static final int HALF_LIFE_HOURS = 48;

    /** Stories of one thread that stand where their rank puts them. */
    static final int FULL_ROOM = 2;

    static final double CROWDED = .7;

    /** What is older than 30 days is old: from there on, only breadth and weight tell stories apart. */
    static final int OLDEST_HOURS = 720;

    /** The best first; equal ranks by the story's id, so that the order never depends on that of the input. */
    static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(
                    (Ranked ranked) -> -ranked.score().total())
            .thenComparing(ranked -> ranked.story().id());

    private final Map<String, Source> sources;
    private final Instant to;

    /**
     * @param sources by article id
     * @param to the end of the edition's time (UTC), from which freshness is measured
     */
    public Ranking(Map<String, Source> sources, Instant to) {
        this.sources = Map.copyOf(sources);
        this.to = to;
    }

    /** The numbers that make the rank of a story that readers do not know. */
    public Score score(Story story) {
        return score(story, null);
    }

    /** @param news what is new of it, or null for a story that readers do not know */
    Score score(Story story, @Nullable News news) {
        int texts = story.coverage().texts();
        return new Score(
                texts,
                story.coverage().outlets(),
                news == null ? 1 : Math.log1p(Math.min(Math.max(1, news.texts()), texts)) / Math.log1p(texts),
                freshness(story),
                weight(story),
                1);
    }

    /** The best first, after the further stories of each affair have sunk. */
    static List<Ranked> inOrder(List<Ranked> ranked) {
        Map<String, Integer> affairs = new HashMap<>();
        return ranked.stream()
                .sorted(BEST_FIRST)
                .map(one -> {
                    int before = affairs.merge(one.story().thread(), 1, Integer::sum) - 1;
                    double variety = Math.pow(CROWDED, Math.max(0, before - FULL_ROOM + 1));
                    return new Ranked(one.story(), one.score().with(variety));
                })
                .sorted(BEST_FIRST)
                .toList();
    }

    private double freshness(Story story) {
        Instant last = Stream.concat(
                        story.coverage().reports().stream().map(Report::published),
                        story.articles().stream().map(Article::published))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> lastSeen(story));
        // a clock that runs ahead must not lift a story
        long age = last == null ? 0 : Math.max(0, Duration.between(last, to).toMinutes());
        return Math.pow(2, -Math.min(age / 60., OLDEST_HOURS) / HALF_LIFE_HOURS);
    }

    private @Nullable Instant lastSeen(Story story) {
        return story.articles().stream()
                .map(article -> sources.get(article.id()))
                .filter(Objects::nonNull)
                .map(Source::firstSeen)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private double weight(Story story) {
        return story.articles().stream()
                .map(article -> sources.get(article.id()))
                .mapToDouble(source -> source == null ? 1 : source.weight())
                .average()
                .orElse(1);
    }

    /** A story with its score. */
    record Ranked(Story story, Score score) {}

    /**
     * What a rank is made of.
     *
     * @param texts independent ones
     * @param outlets of all texts
     * @param newness 1 for a story that readers do not know, less for one that goes on
     * @param freshness 1 for a story of this moment, falling to 0
     * @param weight of its feeds and outlets, 1 being usual
     * @param variety less than 1 for further stories of an affair
     */
    public record Score(int texts, int outlets, double newness, double freshness, double weight, double variety) {

        /** ln(1 + texts) + a quarter of ln(1 + outlets). */
        public double breadth() {
            return Math.log1p(texts) + OUTLET_SHARE * Math.log1p(outlets);
        }

        /** The rank. */
        public double total() {
            return breadth() * newness * freshness * weight * variety;
        }

        Score with(double newVariety) {
            return new Score(texts, outlets, newness, freshness, weight, newVariety);
        }
    }
}
