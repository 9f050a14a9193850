/** Past editions for everybody: their pages and those of their stories, search, and web feeds. */
@NullMarked
package newsfold.front.archive;

import org.jspecify.annotations.NullMarked;
