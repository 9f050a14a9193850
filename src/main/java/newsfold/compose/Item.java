package newsfold.compose;

import java.net.URI;
import java.util.List;
import newsfold.merge.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * A story as it stands in an edition.
 *
 * @param story the story's id
 * @param headline plain text
 * @param link to the article that the headline was taken from, or null where none has an address
 * @param summary two or three of the articles' own sentences; may be empty where only headlines are known
 * @param coverage every outlet
 * @param related headlines of the same thread's other stories in this edition
 * @param rank its score, the greater the higher; see {@link Ranking}
 * @param why what joined its articles
 * @param history what past editions had of it
 */
public record Item(
        String story,
        String headline,
        @Nullable URI link,
        List<Sentence> summary,
        Coverage coverage,
        List<String> related,
        double rank,
        List<String> why,
        History history) {
    public Item {
        summary = List.copyOf(summary);
        related = List.copyOf(related);
        why = List.copyOf(why);
        // an edition frozen before stories lasted says nothing of it
        history = history == null ? History.none(story) : history;
    }
}
