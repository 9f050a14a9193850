/** The journal: who did what at the desk, when, and to which thing. */
@NullMarked
package newsfold.desk.journal;

import org.jspecify.annotations.NullMarked;
