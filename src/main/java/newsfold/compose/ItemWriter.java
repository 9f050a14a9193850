package newsfold.compose;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import newsfold.compose.Edit.Aspect;
import newsfold.compose.Edit.Kind;
import newsfold.compose.Ranking.Ranked;
import newsfold.merge.Credit;
import newsfold.merge.Story;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/** Writes the items of one edition: what is said of each story, in its articles' words or those of the editors. */
final class ItemWriter {
    private static final Summary SUMMARY = new Summary();

    private final Map<String, History> histories;
    private final Map<String, String> kin;
    private final List<Ranked> shown;
    private final Edits.Resolved edits;
    private final Tellings tellings;

    /**
     * @param histories by story id
     * @param kin by story id, what today's merging called its thread
     * @param shown all that stand in the edition
     */
    ItemWriter(
            Map<String, History> histories,
            Map<String, String> kin,
            List<Ranked> shown,
            Edits.Resolved edits,
            Tellings tellings) {
        this.histories = histories;
        this.kin = kin;
        this.shown = shown;
        this.edits = edits;
        this.tellings = tellings;
    }

    /** @param section that it stands in, or would */
    Item write(Ranked one, String section, int sentences) {
        Story story = one.story();
        Wish wish = edits.of(story);
        String own = ownHeadline(story).orElse("");
        String headline = headline(story).orElseThrow();
        String told = wish.text(Aspect.SUMMARY, Kind.SUMMARY);
        URI picture = chosen(story, wish.text(Aspect.PICTURE, Kind.PICTURE), Article::image);
        return new Item(
                story.id(),
                section,
                headline,
                link(story, wish, headline),
                told == null ? tellings.summary(story, headline, sentences) : List.of(),
                story.coverage(),
                related(story),
                one.score().total(),
                one.score(),
                story.why(),
                story.lookalike(),
                tellings.agreement(story),
                histories.getOrDefault(story.id(), History.none(story.thread())),
                story.neighbours().stream().map(ForeignStory::of).toList(),
                new Editing(
                        wish.pinned(),
                        wish.moved(),
                        wish.section() != null,
                        wish.text(Aspect.HEADLINE, Kind.HEADLINE) != null,
                        headline.equals(own) ? null : own,
                        told,
                        chosen(story, wish.text(Aspect.LINK, Kind.LINK), Article::url) != null,
                        picture,
                        picture == null
                                ? null
                                : chosen(story, wish.text(Aspect.PICTURE, Kind.PICTURE), ItemWriter::name)));
    }

    /** The headline that it has, or empty where there is nothing to head it with. */
    Optional<String> headline(Story story) {
        Wish wish = edits.of(story);
        String written = wish.text(Aspect.HEADLINE, Kind.HEADLINE);
        String chosen =
                written == null ? chosen(story, wish.text(Aspect.HEADLINE, Kind.HEADLINE_OF), Article::title) : written;
        return chosen == null || chosen.isBlank() ? ownHeadline(story) : Optional.of(chosen.strip());
    }

    /** The story's headline; where no article has one, the first sentence that can be quoted. */
    static Optional<String> ownHeadline(Story story) {
        if (!story.headline().isBlank()) {
            return Optional.of(story.headline().strip());
        }
        return SUMMARY.of(story, "", 1).stream().map(Sentence::text).findFirst();
    }

    /** Headlines of the affair's other stories. */
    private List<String> related(Story story) {
        return shown.stream()
                .map(Ranked::story)
                .filter(other -> other != story
                        && (other.thread().equals(story.thread())
                                || Objects.equals(kin.get(other.id()), kin.get(story.id()))))
                .map(other -> headline(other).orElseThrow())
                .toList();
    }

    private static @Nullable URI link(Story story, Wish wish, String headline) {
        URI chosen = chosen(story, wish.text(Aspect.LINK, Kind.LINK), Article::url);
        return chosen != null
                ? chosen
                : story.articles().stream()
                        .filter(article -> article.url() != null)
                        .min(Comparator.comparing(article -> article.title() == null
                                || !article.title().strip().equals(headline)))
                        .map(Article::url)
                        .orElse(null);
    }

    /** What the article that editors chose has; null where it left the story meanwhile. */
    private static <T> @Nullable T chosen(Story story, @Nullable String article, Function<Article, @Nullable T> value) {
        return article == null
                ? null
                : story.articles().stream()
                        .filter(one -> one.id().equals(article))
                        .findFirst()
                        .flatMap(one -> Stream.ofNullable(value.apply(one)).findFirst())
                        .orElse(null);
    }

    private static String name(Article article) {
        return new Credit(article.outlet(), article.carrier(), null).toString();
    }
}
