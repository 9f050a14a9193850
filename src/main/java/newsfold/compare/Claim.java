package newsfold.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure or a quotation that several of a story's independent texts give, alike or not.
 *
 * @param kind figure or quotation
 * @param speaker of a quotation, where plainly named, else null
 * @param versions one where all agree; else those that differ, the earliest seen first
 * @param looser those that give a figure less exactly than a version, without contradicting it
 * @param rising whether the versions followed one another in time, so that the last is also the latest: tolls rise
 */
public record Claim(Kind kind, @Nullable String speaker, List<Version> versions, List<Version> looser, boolean rising) {
    /** What is claimed. */
    public enum Kind {
        FIGURE,
        QUOTE
    }

    public Claim {
        versions = List.copyOf(versions);
        looser = List.copyOf(looser);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a claim is made in some words");
        }
    }

    /** Whether there is more than one way to say it. */
    public boolean isDiffering() {
        return versions.size() + looser.size() > 1;
    }
}
