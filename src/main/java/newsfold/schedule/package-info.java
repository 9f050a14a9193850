/** The timetable: when to gather, publish and send, from the moment that pages are served; and the one clock. */
@NullMarked
package newsfold.schedule;

import org.jspecify.annotations.NullMarked;
