package newsfold.desk.entrance;

/** What came of an invitation somebody took up. */
public enum Welcome {
    /** They are an editor now, and the link is dead. */
    WELCOMED,
    /** It was used, or it expired, or there never was one. */
    LINK_IS_DEAD,
    /** Another editor has this name; the link still works. */
    NAME_IS_TAKEN
}
