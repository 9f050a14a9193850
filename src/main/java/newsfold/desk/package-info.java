/** Where editors preview, hold, send and resend. */
@NullMarked
package newsfold.desk;

import org.jspecify.annotations.NullMarked;
