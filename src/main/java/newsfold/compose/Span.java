package newsfold.compose;

/** How much time an edition tells of. */
public enum Span {
    /** What came since the edition before. */
    DAY,
    /** The seven days that end with the edition's: the most important stories of that week's editions. */
    WEEK
}
