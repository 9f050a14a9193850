/**
 * Reading feeds, pages and plain-text pages into {@link newsfold.read.Article}s: the values here, a way of reading in each
 * room below. Pure: no network, no database.
 */
@NullMarked
package newsfold.read;

import org.jspecify.annotations.NullMarked;
