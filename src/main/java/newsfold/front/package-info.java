/** What readers open: editions, the mailbox, unsubscribing. */
@NullMarked
package newsfold.front;

import org.jspecify.annotations.NullMarked;
