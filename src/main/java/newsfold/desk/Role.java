package newsfold.desk;

/** What somebody may do at the desk. An administrator may do all that an editor may. */
public enum Role {
    /** Previews, holds, sends, resends; keeps feeds and subscribers. */
    EDITOR,
    /** Invites and removes editors too. */
    ADMINISTRATOR;

    /** As the database and the role annotations spell it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    public boolean isAdministrator() {
        return this == ADMINISTRATOR;
    }
}
