/** A small invented press, served on the program's own address for trying it out. */
@NullMarked
package newsfold.sample;

import org.jspecify.annotations.NullMarked;
