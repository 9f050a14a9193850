package newsfold.compose;

import java.util.List;

/**
 * The sources that an edition could not hear from.
 *
 * @param names of those, the weightiest first
 * @param sources how many there are in all, or 0 where nobody counted them
 */
public record Missing(List<String> names, int sources) {
    /** Every source was heard. */
    public static final Missing NONE = new Missing(List.of(), 0);

    public Missing {
        names = List.copyOf(names);
    }

    /** Whether nobody was heard. */
    public boolean isEverySource() {
        return sources > 0 && names.size() >= sources;
    }

    public boolean isNone() {
        return names.isEmpty();
    }
}
