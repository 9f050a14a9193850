package newsfold.publish;

import org.jspecify.annotations.Nullable;

/**
 * An edition and the way from it.
 *
 * @param before the one of the same digest that came before, or null where there is none
 * @param after the one that followed, or null
 */
public record PastIssue(
        PastEdition edition,
        @Nullable PastEdition before,
        @Nullable PastEdition after) {}
