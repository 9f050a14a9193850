/** Times as feeds, pages and headlines write them, with months and zones in the languages of the press. */
@NullMarked
package newsfold.read.time;

import org.jspecify.annotations.NullMarked;
