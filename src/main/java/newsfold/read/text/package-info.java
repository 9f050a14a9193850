/** Pages that came as plain text, and newsletters that came as mail. */
@NullMarked
package newsfold.read.text;

import org.jspecify.annotations.NullMarked;
