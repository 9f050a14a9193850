package newsfold.subscribers;

import java.util.Set;

/**
 * What a subscriber wishes of a digest.
 *
 * @param mutedSections names of sections that they do not read
 * @param mutedOutlets names of outlets, as editions show them; a story is only left out where all who report it are muted
 * @param headlines whether headlines and outlets are enough, without summaries
 * @param rhythm when
 */
public record Wishes(Set<String> mutedSections, Set<String> mutedOutlets, boolean headlines, Rhythm rhythm) {
    /** Of somebody who reads everything at once. */
    public static final Wishes NONE = new Wishes(Set.of(), Set.of(), false, Rhythm.USUAL);

    public Wishes {
        mutedSections = Set.copyOf(mutedSections);
        mutedOutlets = Set.copyOf(mutedOutlets);
    }

    public Wishes(Set<String> mutedSections, Set<String> mutedOutlets) {
        this(mutedSections, mutedOutlets, false, Rhythm.USUAL);
    }

    /** Whether anything may be left out. */
    public boolean muteSomething() {
        return !mutedSections.isEmpty() || !mutedOutlets.isEmpty();
    }
}
