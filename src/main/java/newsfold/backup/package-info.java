/** Backups, their restoring, and the move to another database: all that is kept, table by table, as one moment saw it. */
@NullMarked
package newsfold.backup;

import org.jspecify.annotations.NullMarked;
