/** Start of the embedded database, and what the stores share of it. */
@NullMarked
package newsfold.database;

import org.jspecify.annotations.NullMarked;
