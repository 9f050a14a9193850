/** How two editions differ, for an editor who has read one of them. */
@NullMarked
package newsfold.publish.difference;

import org.jspecify.annotations.NullMarked;
