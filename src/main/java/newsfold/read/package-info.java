/** Reading feeds, pages and plain-text pages into {@link newsfold.read.Article}s. Pure: no network, no database. */
@NullMarked
package newsfold.read;

import org.jspecify.annotations.NullMarked;
