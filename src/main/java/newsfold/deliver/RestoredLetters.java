package newsfold.deliver;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Letters out of a backup. The installation that it was made of may have gone on sending. */
public final class RestoredLetters {
    private RestoredLetters() {}

    /**
     * Calls all open letters unknown, so that none goes out a second time unless an editor, or their digest's setting, wants
     * that.
     *
     * @param backup when the backup was made
     * @return how many letters were open
     */
    public static int doubt(Handle handle, Instant backup, Instant now) {
        return Leases.giveUp(
                        handle,
                        "d.state in ('QUEUED', 'DEFERRED', 'SENDING')",
                        "Open in the backup of " + backup
                                + ", from which all was restored: it may have been sent since.",
                        now)
                .execute();
    }
}
