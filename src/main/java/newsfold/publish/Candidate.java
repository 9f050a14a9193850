package newsfold.publish;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newsfold.compare.Agreement;
import newsfold.compose.Composer.Arranged;
import newsfold.compose.Edition;
import newsfold.compose.Excluded;
import newsfold.compose.Item;
import newsfold.compose.Ranking.Score;
import newsfold.compose.RunningStory;
import newsfold.compose.Unchanged;
import newsfold.merge.Story;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/**
 * A story that a coming edition is made of, for an editor to look at.
 *
 * @param id its lasting id
 * @param headline as the edition heads it; the story's own where it is not in it
 * @param place on the page, from 1; 0 where it is not in it
 * @param item as it stands there, or null
 * @param excluded whether editors left it out
 * @param unchanged why it is not in the edition, where nothing of it is new
 * @param articles the most central first
 * @param reasons why it is what it is
 */
public record Candidate(
        String id,
        String headline,
        int place,
        @Nullable Item item,
        boolean excluded,
        @Nullable Unchanged unchanged,
        List<Piece> articles,
        Reasons reasons) {
    private static final int NAMED = 5;

    public Candidate {
        articles = List.copyOf(articles);
    }

    /** The number of its most central article, by which pages name it: its id changes as articles join. */
    public long number() {
        return articles.get(0).number();
    }

    /** The ids of all its articles. */
    public List<String> keys() {
        return articles.stream().map(Piece::key).toList();
    }

    /** Whether it has this article. */
    public boolean has(long article) {
        return articles.stream().anyMatch(piece -> piece.number() == article);
    }

    /** The outlets, each once, the first few by name. */
    public String outlets() {
        List<String> names = articles.stream().map(Piece::outlet).distinct().toList();
        String few = names.stream().limit(NAMED).collect(Collectors.joining(" · "));
        return names.size() > NAMED ? few + " and " + (names.size() - NAMED) + " more" : few;
    }

    /**
     * An article of it.
     *
     * @param number in the database
     * @param key its id, whatever database
     * @param outlet as its letter would name it
     * @param url http or https, or null
     * @param picture the same
     */
    public record Piece(
            long number,
            String key,
            String title,
            String outlet,
            @Nullable String url,
            @Nullable String picture,
            @Nullable Instant published) {}

    /** @return those in the edition in its order, then the others, those of many articles first */
    static List<Candidate> of(Arranged arranged, List<RunningStory> stories, Map<String, Long> numbers) {
        Edition edition = arranged.edition();
        Map<String, Integer> places = new HashMap<>();
        Map<String, Item> items = new HashMap<>();
        for (Item item : edition.items()) {
            places.put(item.story(), places.size() + 1);
            items.put(item.story(), item);
        }
        Map<String, Unchanged> unchanged = new HashMap<>();
        edition.unchanged().forEach(one -> unchanged.put(one.story(), one));
        Set<String> excluded = edition.excluded().stream().map(Excluded::story).collect(Collectors.toSet());
        return stories.stream()
                .map(RunningStory::story)
                .map(story -> new Candidate(
                        story.id(),
                        items.containsKey(story.id()) ? items.get(story.id()).headline() : story.headline(),
                        places.getOrDefault(story.id(), 0),
                        items.get(story.id()),
                        excluded.contains(story.id()),
                        unchanged.get(story.id()),
                        story.articles().stream()
                                .map(article -> piece(article, Objects.requireNonNull(numbers.get(article.id()))))
                                .toList(),
                        reasons(story, items.get(story.id()), arranged.scores().get(story.id()))))
                .sorted(Comparator.comparing((Candidate one) -> one.place() == 0)
                        .thenComparing(Candidate::place)
                        .thenComparing(one -> -one.articles().size())
                        .thenComparing(Candidate::id))
                .toList();
    }

    private static Reasons reasons(Story story, @Nullable Item item, @Nullable Score score) {
        return item == null
                ? new Reasons(story.why(), story.lookalike(), score, Agreement.NONE)
                : new Reasons(item.why(), item.lookalike(), item.score(), item.agreement());
    }

    private static Piece piece(Article article, long number) {
        String outlet = article.outlet() == null
                ? "an unnamed outlet"
                : article.outlet().name();
        return new Piece(
                number,
                article.id(),
                Optional.ofNullable(article.title()).orElse("(no headline)"),
                article.carrier() == null
                        ? outlet
                        : outlet + " via " + article.carrier().name(),
                address(article.url()),
                address(article.image()),
                article.published());
    }

    /** No script, no file, no data. */
    private static @Nullable String address(@Nullable URI url) {
        boolean web =
                url != null && ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()));
        return web ? String.valueOf(url) : null;
    }
}
