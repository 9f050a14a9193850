package newsfold.compose;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What of an item is the editors' and not the program's.
 *
 * @param pinned whether they gave it its place at the top of its section
 * @param moved whether they put it beside another
 * @param placed whether they chose its section
 * @param headed whether the headline is in their own words
 * @param before the headline that it would have without them, or null where it has it
 * @param summary in their own words, in the place of the articles' sentences; or null
 * @param linked whether they chose the article that the headline leads to
 * @param picture that they chose, or null
 * @param pictured whose article the picture is from, or null
 */
public record Editing(
        boolean pinned,
        boolean moved,
        boolean placed,
        boolean headed,
        @Nullable String before,
        @Nullable String summary,
        boolean linked,
        @Nullable URI picture,
        @Nullable String pictured) {
    /** Nobody touched it. */
    public static final Editing NONE = new Editing(false, false, false, false, null, null, false, null, null);

    /** Whether anybody did. */
    public boolean isTouched() {
        return !equals(NONE);
    }
}
