/** Which names and sites are the same outlet, as far as the house knows and an editor corrected it. */
@NullMarked
package newsfold.read.outlet;

import org.jspecify.annotations.NullMarked;
