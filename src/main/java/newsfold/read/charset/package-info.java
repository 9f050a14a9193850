/** From bytes to text: which charset a page is in, and what it says in it. */
@NullMarked
package newsfold.read.charset;

import org.jspecify.annotations.NullMarked;
