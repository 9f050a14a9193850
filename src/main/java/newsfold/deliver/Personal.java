package newsfold.deliver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one letter has of its own besides its addresses, fixed when it is enqueued, so that every try repeats it.
 *
 * @param name as the letter greets its reader, or null
 * @param headlines whether it has no summaries
 * @param leftOut the items of the edition that it does not have, by their place on the page from 0; empty for the whole
 */
public record Personal(@Nullable String name, boolean headlines, List<Integer> leftOut) {
    /** The letter that everybody gets. */
    public static final Personal NONE = new Personal(null, false, List.of());

    public Personal {
        leftOut = List.copyOf(leftOut);
    }
}
