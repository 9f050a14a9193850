package newsfold.compose;

import java.net.URI;
import java.util.List;
import newsfold.compare.Agreement;
import newsfold.compose.Ranking.Score;
import newsfold.merge.Coverage;
import newsfold.merge.Lookalike;
import org.jspecify.annotations.Nullable;

/**
 * A story as it stands in an edition.
 *
 * @param story the story's id
 * @param section the name of the section it belongs to, also where it stands among the briefs; empty where it is of none
 * @param headline plain text
 * @param link to the article that the headline was taken from, or null where none has an address
 * @param summary two or three of the articles' own sentences; may be empty where only headlines are known
 * @param coverage every outlet
 * @param related headlines of the same thread's other stories in this edition
 * @param rank its score, the greater the higher; see {@link Ranking}
 * @param score the numbers that make its rank
 * @param why what joined its articles
 * @param lookalike the story most like it that is another event, or null
 * @param agreement figures and quotations that its texts share, and those on which they differ
 * @param history what past editions had of it
 * @param abroad stories in other languages that seem to tell the same event
 * @param editing what of it is the editors'
 */
public record Item(
        String story,
        String section,
        String headline,
        @Nullable URI link,
        List<Sentence> summary,
        Coverage coverage,
        List<String> related,
        double rank,
        Score score,
        List<String> why,
        @Nullable Lookalike lookalike,
        Agreement agreement,
        History history,
        List<ForeignStory> abroad,
        Editing editing) {
    public Item {
        // an edition frozen earlier says no section of a brief
        section = section == null ? "" : section;
        summary = List.copyOf(summary);
        related = List.copyOf(related);
        why = List.copyOf(why);
        // an edition frozen before stories lasted says nothing of it
        history = history == null ? History.none(story) : history;
        abroad = abroad == null ? List.of() : List.copyOf(abroad);
        // nor one that was frozen before editors could edit
        editing = editing == null ? Editing.NONE : editing;
    }

    /** One that no editor touched. */
    public Item(
            String story,
            String section,
            String headline,
            @Nullable URI link,
            List<Sentence> summary,
            Coverage coverage,
            List<String> related,
            double rank,
            Score score,
            List<String> why,
            @Nullable Lookalike lookalike,
            Agreement agreement,
            History history,
            List<ForeignStory> abroad) {
        this(
                story,
                section,
                headline,
                link,
                summary,
                coverage,
                related,
                rank,
                score,
                why,
                lookalike,
                agreement,
                history,
                abroad,
                Editing.NONE);
    }
}
