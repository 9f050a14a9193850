package newsfold.publish;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import newsfold.compose.Edition;
import newsfold.compose.Item;
import newsfold.compose.RunningStory;
import newsfold.compose.Unchanged;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/**
 * A story that a coming edition is made of, for an editor to look at.
 *
 * @param id its lasting id
 * @param headline as the edition heads it; the story's own where it is not in it
 * @param place on the page, from 1; 0 where it is not in it
 * @param unchanged why it is not, where nothing of it is new
 * @param articles the most central first
 */
public record Candidate(
        String id, String headline, int place, @Nullable Unchanged unchanged, List<Piece> articles) {
    public Candidate {
        articles = List.copyOf(articles);
    }

    /**
     * An article of it.
     *
     * @param number in the database
     * @param outlet as its letter would name it
     */
    public record Piece(
            long number,
            String title,
            String outlet,
            @Nullable String url,
            @Nullable Instant published) {}

    /** @return those in the edition in its order, then the others, those of many articles first */
    static List<Candidate> of(Edition edition, List<RunningStory> stories, Map<String, Long> numbers) {
        Map<String, Integer> places = new HashMap<>();
        Map<String, String> headlines = new HashMap<>();
        for (Item item : edition.items()) {
            places.put(item.story(), places.size() + 1);
            headlines.put(item.story(), item.headline());
        }
        Map<String, Unchanged> unchanged = new HashMap<>();
        edition.unchanged().forEach(one -> unchanged.put(one.story(), one));
        return stories.stream()
                .map(RunningStory::story)
                .map(story -> new Candidate(
                        story.id(),
                        headlines.getOrDefault(story.id(), story.headline()),
                        places.getOrDefault(story.id(), 0),
                        unchanged.get(story.id()),
                        story.articles().stream()
                                .map(article -> piece(article, Objects.requireNonNull(numbers.get(article.id()))))
                                .toList()))
                .sorted(Comparator.comparing((Candidate one) -> one.place() == 0)
                        .thenComparing(Candidate::place)
                        .thenComparing(one -> -one.articles().size())
                        .thenComparing(Candidate::id))
                .toList();
    }

    private static Piece piece(Article article, long number) {
        String outlet = article.outlet() == null
                ? "an unnamed outlet"
                : article.outlet().name();
        return new Piece(
                number,
                Optional.ofNullable(article.title()).orElse("(no headline)"),
                article.carrier() == null
                        ? outlet
                        : outlet + " via " + article.carrier().name(),
                article.url() == null ? null : article.url().toString(),
                article.published());
    }
}
