/** What the program tells whoever watches over it: how long its stages take, what it counts, and what a line of the log is about. */
@NullMarked
package newsfold.measure;

import org.jspecify.annotations.NullMarked;
