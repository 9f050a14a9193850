/** The command line, and the main class. */
@NullMarked
package newsfold.cli;

import org.jspecify.annotations.NullMarked;
