package newsfold.desk;

import java.util.Locale;

/** What somebody may do at the desk. Each may do all that those before it may. */
public enum Role {
    /** Looks at editions, digests, feeds and outlets, and changes nothing. */
    READER("Reader of the desk"),
    /** Edits, holds, sends, resends; keeps feeds, outlets and subscribers. */
    EDITOR("Editor"),
    /** Decides on digests, people and programs that get in; reads the journal. */
    ADMINISTRATOR("Administrator");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** As pages call it. */
    public String label() {
        return label;
    }

    /** As the database and the server's security spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is none */
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether whoever has this role may do what the other may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    public boolean isAdministrator() {
        return this == ADMINISTRATOR;
    }
}
