/** Pages in HTML: what they say of themselves, and where their article stands. */
@NullMarked
package newsfold.read.page;

import org.jspecify.annotations.NullMarked;
