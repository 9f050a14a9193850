/** Today: the coming edition as it stands now, and what editors decide about it. */
@NullMarked
package newsfold.desk.today;

import org.jspecify.annotations.NullMarked;
