package newsfold.desk.entrance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import newsfold.desk.Role;

/**
 * Somebody with a place at the desk.
 *
 * @param name what they sign in with, as they wrote it
 * @param created when they took their invitation (UTC)
 * @param disabled whether nobody gets in by this name at present
 */
public record Editor(long id, String name, Role role, Instant created, boolean disabled) {
    /** The day they took their invitation (UTC). */
    public LocalDate since() {
        return LocalDate.ofInstant(created, ZoneOffset.UTC);
    }
}
