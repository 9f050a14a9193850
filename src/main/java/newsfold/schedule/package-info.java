/** The timetable: when to gather, publish and send; and the one clock. */
@NullMarked
package newsfold.schedule;

import org.jspecify.annotations.NullMarked;
