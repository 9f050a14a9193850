/** Signatures by which receivers know a letter's domain (RFC 6376, RFC 8463), on the bytes that leave. Asks no DNS. */
@NullMarked
package newsfold.dkim;

import org.jspecify.annotations.NullMarked;
