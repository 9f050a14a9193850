package newsfold.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import newsfold.compose.Edition;
import newsfold.compose.Excluded;
import newsfold.compose.RunningStory;
import newsfold.gather.MissingFeed;
import newsfold.merge.Story;
import org.jspecify.annotations.Nullable;

/**
 * All that an edition is printed from: what was composed, and what the archive keeps of its stories. What an editor approved is
 * kept as one, so that nothing that happens to its articles changes it any more.
 *
 * @param stand the edits that it was made with
 * @param stories all that it was made of, those left out among them
 * @param missing feeds that could not be heard from
 */
record Plate(Stand stand, Edition edition, List<Kept> stories, List<MissingFeed> missing) {
    Plate {
        stories = List.copyOf(stories);
        missing = List.copyOf(missing);
    }

    /**
     * A story.
     *
     * @param since day of the first edition in which it stood, or null
     * @param absorbed ids of earlier stories that are one with it from now on
     * @param excluded whether editors left it out
     * @param articles their numbers in the database, the most central first
     */
    record Kept(
            String id,
            String thread,
            @Nullable LocalDate since,
            List<String> absorbed,
            String headline,
            boolean excluded,
            List<Long> articles) {
        Kept {
            absorbed = List.copyOf(absorbed);
            articles = List.copyOf(articles);
        }
    }

    static Plate of(Draft draft) {
        Set<String> excluded =
                draft.edition().excluded().stream().map(Excluded::story).collect(Collectors.toSet());
        Map<String, Long> numbers = draft.material().numbers();
        return new Plate(
                draft.stand(),
                draft.edition(),
                draft.material().stories().stream()
                        .map(running -> kept(running, excluded, numbers))
                        .toList(),
                draft.material().missing());
    }

    private static Kept kept(RunningStory running, Set<String> excluded, Map<String, Long> numbers) {
        Story story = running.story();
        return new Kept(
                story.id(),
                story.thread(),
                running.since(),
                running.absorbed(),
                story.headline(),
                excluded.contains(story.id()),
                story.articles().stream()
                        .map(article -> Objects.requireNonNull(numbers.get(article.id())))
                        .toList());
    }
}
