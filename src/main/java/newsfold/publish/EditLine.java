package newsfold.publish;

import java.time.Instant;
import java.util.List;
import newsfold.compose.Edit;

/**
 * A line in the journal of a coming edition.
 *
 * @param version its number, from 1
 * @param act what was done with the edit
 * @param edit that was made, undone or redone
 * @param target version of the line that made the edit; its own where it was made here
 * @param about the headline of its story when it was made; empty for one on the whole edition
 * @param decisions the merge decisions that the edit made
 */
public record EditLine(
        int version, Act act, Edit edit, int target, String about, List<Long> decisions, Instant made, String madeBy) {
    public EditLine {
        decisions = List.copyOf(decisions);
    }

    /** What a line does. */
    public enum Act {
        MAKE,
        UNDO,
        REDO
    }
}
