/** Making an {@link newsfold.compose.Edition} of the day's stories: ranking, summaries, sections. Pure. */
@NullMarked
package newsfold.compose;

import org.jspecify.annotations.NullMarked;
