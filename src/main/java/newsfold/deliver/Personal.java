package newsfold.deliver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one letter has of its own besides its addresses, fixed when it is enqueued, so that every try repeats it.
 *
 * @param name as the letter greets its reader, or null
 * @param headlines whether it has no summaries
 * @param language of its own words (BCP 47) where that is not the digest's, or null
 * @param leftOut the items of the edition that it does not have, by their place on the page from 0; empty for the whole
 */
public record Personal(
        @Nullable String name, boolean headlines, @Nullable String language, List<Integer> leftOut) {
    /** The letter that everybody gets. */
    public static final Personal NONE = new Personal(null, false, List.of());

    /** In the digest's language. */
    public Personal(@Nullable String name, boolean headlines, List<Integer> leftOut) {
        this(name, headlines, null, leftOut);
    }

    public Personal {
        leftOut = List.copyOf(leftOut);
    }
}
