package newsfold.compose;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newsfold.compose.Ranking.Ranked;
import newsfold.compose.Ranking.Score;
import newsfold.merge.Story;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/**
 * Makes an edition of the day's stories: the best first, in sections, those of a single outlet short at the end.
 *
 * <p>However many articles and texts an outlet has on a story, it is one outlet, and its story a brief. Stories of several outlets
 * that find no room on the page come first among the briefs. A story that readers know, or that editors left out of an earlier
 * edition, comes when it has something new ({@link Novelty}). The same input gives the same edition, whatever the order of the stories.
 */
public final class Composer {
    private static final int SENTENCES = 3;
    private static final int SENTENCES_OF_A_BRIEF = 1;

    /**
     * @param running those of the edition's time, in any order
     * @param sources how each article came, by article id; an article that is not in it has no section and the usual weight
     * @param from where the last edition ended (UTC)
     * @param to where this one ends (UTC)
     * @param missing the sources that could not be read
     */
    public Edition compose(
            Digest digest,
            List<RunningStory> running,
            Map<String, Source> sources,
            Instant from,
            Instant to,
            Missing missing) {
        return arrange(digest, running, sources, from, to, missing, Edits.NONE, new Tellings())
                .edition();
    }

    /**
     * An edition with what was weighed for it.
     *
     * @param scores by story id, of those without room too
     */
    public record Arranged(Edition edition, Map<String, Score> scores) {
        public Arranged {
            scores = Map.copyOf(scores);
        }
    }

    /**
     * The same as {@link #compose}, as editors want it.
     *
     * @param tellings what was told when it was composed last
     */
    public Arranged arrange(
            Digest digest,
            List<RunningStory> running,
            Map<String, Source> sources,
            Instant from,
            Instant to,
            Missing missing,
            Edits wanted,
            Tellings tellings) {
        tellings.turn();
        Edits.Resolved edits =
                wanted.resolve(running.stream().map(RunningStory::story).toList());
        List<Unchanged> unchanged = new ArrayList<>();
        Map<String, History> histories = new HashMap<>();
        List<RunningStory> out = running.stream()
                .filter(story ->
                        edits.of(story.story()).excluded() || staysOut(story, edits.of(story.story()), tellings))
                .toList();
        Set<String> without = out.stream().map(story -> story.story().id()).collect(Collectors.toSet());
        List<RunningStory> coming = running.stream()
                .filter(story -> !without.contains(story.story().id()))
                .filter(story -> comes(story, edits.of(story.story()), tellings, histories, unchanged))
                .toList();
        List<Story> stories = coming.stream().map(RunningStory::story).toList();
        Map<String, String> kin =
                coming.stream().collect(Collectors.toMap(story -> story.story().id(), RunningStory::kin));
        Ranking ranking = new Ranking(sources, to);
        ItemWriter headlines = new ItemWriter(histories, kin, List.of(), edits, tellings);
        List<Ranked> ranked = stories.stream()
                .filter(story -> headlines.headline(story).isPresent())
                .map(story -> new Ranked(story, ranking.score(story, news(histories.get(story.id())))))
                .collect(Collectors.collectingAndThen(Collectors.toList(), Ranking::inOrder));
        Layout layout = new Layout(digest, ranked, sources, edits);
        List<Ranked> shown = layout.shown();
        ItemWriter items = new ItemWriter(histories, kin, shown, edits, tellings);
        Set<String> places = shown.stream().map(one -> one.story().id()).collect(Collectors.toSet());
        // what found no room yesterday either is not counted once more
        List<Story> read = stories.stream()
                .filter(story -> places.contains(story.id()) || isFresh(story, sources, from))
                .toList();
        Edition edition = new Edition(
                digest,
                to.atZone(digest.zone()).toLocalDate(),
                from,
                to,
                layout.sections().entrySet().stream()
                        .map(section -> new Section(
                                section.getKey(),
                                section.getValue().stream()
                                        .map(one -> items.write(one, section.getKey(), SENTENCES))
                                        .toList()))
                        .toList(),
                layout.briefs().stream()
                        .map(one -> items.write(one, layout.section(one.story()), SENTENCES_OF_A_BRIEF))
                        .toList(),
                read.size() - shown.size(),
                read.stream().mapToInt(story -> story.articles().size()).sum(),
                outlets(read),
                missing,
                unchanged.stream()
                        .sorted(Comparator.comparing(Unchanged::story))
                        .toList(),
                wanted.opening(),
                out.stream()
                        .map(RunningStory::story)
                        .map(story ->
                                new Excluded(story.id(), items.headline(story).orElse("")))
                        .sorted(Comparator.comparing(Excluded::story))
                        .toList());
        return new Arranged(
                edition,
                ranked.stream().collect(Collectors.toMap(one -> one.story().id(), Ranked::score)));
    }

    private static boolean isFresh(Story story, Map<String, Source> sources, Instant from) {
        return story.articles().stream()
                .map(article -> sources.get(article.id()))
                .anyMatch(source -> source == null || source.firstSeen().isAfter(from));
    }

    /** Whether editors left it out of an earlier edition, so that readers never saw it, and nothing new came since. */
    private static boolean staysOut(RunningStory story, Wish wish, Tellings tellings) {
        return story.last() == null
                && !story.told().isEmpty()
                && !wish.pinned()
                && !wish.included()
                && tellings.news(story).isEmpty();
    }

    /** Whether a story has anything that readers do not know, or editors want it all the same; notes what it has, or that it has nothing. */
    private static boolean comes(
            RunningStory story,
            Wish wish,
            Tellings tellings,
            Map<String, History> histories,
            List<Unchanged> unchanged) {
        History.Running running = null;
        if (story.last() != null) {
            LocalDate last = story.last().day();
            Optional<News> news = tellings.news(story);
            if (news.isEmpty() && !wish.pinned()) {
                Set<String> told = story.told().stream().map(Article::id).collect(Collectors.toSet());
                long reprints = story.story().articles().stream()
                        .filter(article -> !told.contains(article.id()))
                        .count();
                unchanged.add(new Unchanged(
                        story.story().id(),
                        ItemWriter.ownHeadline(story.story()).orElse(""),
                        story.since(),
                        last,
                        (int) reprints));
                return false;
            }
            running =
                    new History.Running(story.since() == null ? last : story.since(), last, news.orElse(News.NOTHING));
        }
        histories.put(
                story.story().id(),
                new History(
                        story.story().thread(),
                        running,
                        story.earlier().stream().map(History.Earlier::of).toList()));
        return true;
    }

    private static @Nullable News news(@Nullable History history) {
        return history == null || history.running() == null
                ? null
                : history.running().news();
    }

    private static int outlets(List<Story> stories) {
        return (int) stories.stream()
                .flatMap(story -> story.articles().stream())
                .map(Article::outlet)
                .filter(Objects::nonNull)
                .map(outlet -> outlet.key())
                .distinct()
                .count();
    }
}
