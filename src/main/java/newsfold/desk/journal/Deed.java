package newsfold.desk.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal.
 *
 * @param at when it was begun (UTC)
 * @param who the editor's name then; for a program also the name of its token
 * @param deed such as "Held an edition"
 * @param thing such as "edition 7"
 * @param detail what the deed itself says of it
 * @param outcome the answer's status, or null where it never ended: the program broke off, or is still at it
 */
public record Deed(
        long id,
        Instant at,
        String who,
        String deed,
        @Nullable String thing,
        @Nullable String detail,
        @Nullable Integer outcome) {
    public boolean done() {
        return outcome != null && outcome < 400;
    }

    public boolean refused() {
        return outcome != null && outcome >= 400;
    }
}
