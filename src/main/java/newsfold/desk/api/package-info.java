/** The JSON API for programs, below /api/v1. Errors are problems as RFC 9457 has them. */
@NullMarked
package newsfold.desk.api;

import org.jspecify.annotations.NullMarked;
