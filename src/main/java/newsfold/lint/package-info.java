/** Reads a finished letter as a receiving side would, and says what is wrong with it; knows messages, and nothing of the press. */
@NullMarked
package newsfold.lint;

import org.jspecify.annotations.NullMarked;
