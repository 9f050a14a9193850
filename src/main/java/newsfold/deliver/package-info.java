/** The ledger of letters and their way out: to an SMTP server or into the built-in mailbox. Knows letters, not subscribers. */
@NullMarked
package newsfold.deliver;

import org.jspecify.annotations.NullMarked;
