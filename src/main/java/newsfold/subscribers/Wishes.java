package newsfold.subscribers;

import java.util.Set;

/**
 * What a subscriber does not wish to read in a digest.
 *
 * @param mutedSections names of sections
 * @param mutedOutlets names of outlets, as editions show them; a story is only left out where all who report it are muted
 */
public record Wishes(Set<String> mutedSections, Set<String> mutedOutlets) {
    /** Of somebody who reads everything. */
    public static final Wishes NONE = new Wishes(Set.of(), Set.of());

    public Wishes {
        mutedSections = Set.copyOf(mutedSections);
        mutedOutlets = Set.copyOf(mutedOutlets);
    }

    public boolean isNone() {
        return mutedSections.isEmpty() && mutedOutlets.isEmpty();
    }
}
