package newsfold.compare;

import java.util.List;
import java.util.stream.Stream;

/**
 * What several of a story's independent texts say alike, and on what they differ; only where that is sure.
 *
 * @param agreed the most shared first
 * @param differing the same
 */
public record Agreement(List<Claim> agreed, List<Claim> differing) {
    /** Nothing is sure. */
    public static final Agreement NONE = new Agreement(List.of(), List.of());

    public Agreement {
        agreed = List.copyOf(agreed);
        differing = List.copyOf(differing);
    }

    public boolean isNone() {
        return agreed.isEmpty() && differing.isEmpty();
    }

    /** All, those that differ last. */
    public List<Claim> claims() {
        return Stream.concat(agreed.stream(), differing.stream()).toList();
    }
}
