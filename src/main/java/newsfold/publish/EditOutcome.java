package newsfold.publish;

import java.util.List;

/** What came of an editor's wish to change a coming edition. */
public sealed interface EditOutcome {
    /** It holds. */
    record Done(Stand stand) implements EditOutcome {}

    /**
     * Others were faster, nothing was changed.
     *
     * @param others what they did that the editor had not seen and this would have overwritten
     */
    record Collided(List<EditLine> others) implements EditOutcome {
        public Collided {
            others = List.copyOf(others);
        }
    }

    /** The edition that it was meant for is made by now; nothing was changed. */
    record Made() implements EditOutcome {}

    /** There is nothing to undo or redo, or the articles are not there any more; nothing was changed. */
    record Nothing() implements EditOutcome {}
}
