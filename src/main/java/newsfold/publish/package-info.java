/** The press run: from articles to a frozen edition with its letters enqueued. */
@NullMarked
package newsfold.publish;

import org.jspecify.annotations.NullMarked;
