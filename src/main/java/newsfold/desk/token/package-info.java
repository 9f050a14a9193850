/** The way in for programs: tokens with what each may, and the pages on which they are made and revoked. */
@NullMarked
package newsfold.desk.token;

import org.jspecify.annotations.NullMarked;
