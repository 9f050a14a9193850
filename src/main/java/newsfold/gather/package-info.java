/** Fetching feeds and pages over HTTP or from folders, and keeping the articles they bring. */
@NullMarked
package newsfold.gather;

import org.jspecify.annotations.NullMarked;
