/** Long work: begun by a form, done in the background, seen and left and come back to. */
@NullMarked
package newsfold.desk.work;

import org.jspecify.annotations.NullMarked;
