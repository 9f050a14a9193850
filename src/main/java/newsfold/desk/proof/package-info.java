/** The letter before it goes out: as any reader gets it, read by the lint, beside what was, approved or held, and sent as a test. */
@NullMarked
package newsfold.desk.proof;

import org.jspecify.annotations.NullMarked;
