package newsfold.publish;

import java.util.Locale;

/** Who decides that a digest's letters leave. */
public enum LeaveRule {
    /** They leave at their time, unless an editor holds the edition. */
    UNLESS_HELD,
    /** They wait until an editor has approved the edition. */
    WHEN_APPROVED;

    /**
     * As {@link #column} writes it.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static LeaveRule of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    /** Its word: unless_held or when_approved. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
