package newsfold.gather;

/** How a feed does, the worst first. */
public enum Condition {
    /** Gone for good (410, or moved to a feed that is here already), and not asked any more. */
    GONE,
    /** Could not be read at its last visit. */
    FAILING,
    /** Answers, but has brought nothing new for unusually long. */
    SILENT,
    /** Answers, but announces nothing at all. */
    EMPTY,
    /** Is due since long, and nobody visits it. */
    UNVISITED,
    /** Was never read yet, and is due. */
    NEW,
    /** Announces articles, but most of their pages cannot be read. */
    HEADLINES,
    /** Pauses for longer than it usually does, which is not unusual yet. */
    QUIET,
    /** Is left alone, since an editor paused it. */
    PAUSED,
    /** Is read and brings what it usually brings. */
    WELL
}
