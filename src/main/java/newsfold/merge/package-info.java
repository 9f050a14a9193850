/** Joining the articles on one event into a {@link newsfold.merge.Story}. Pure and deterministic. */
@NullMarked
package newsfold.merge;

import org.jspecify.annotations.NullMarked;
