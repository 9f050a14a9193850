package newsfold.publish;

import java.time.Instant;
import java.util.Locale;
import newsfold.compose.Digest;

/**
 * A digest as it is kept: its page, its schedule and its sender.
 *
 * @param cron Quartz's fields (second, minute, hour, day of month, month, day of week), read in the digest's zone
 * @param misfire what a start after a missed time does
 * @param sender the From mailbox of its letters
 * @param review minutes between composing and sending, for an editor to look
 * @param leave who decides that its letters leave
 * @param archive who may see its past editions
 * @param created when it was set up (UTC): times of its schedule before that are nobody's miss
 */
public record StandingDigest(
        long id,
        Digest digest,
        String cron,
        Misfire misfire,
        String sender,
        int review,
        LeaveRule leave,
        Visibility archive,
        Instant created) {
    public StandingDigest {
        if (review < 0) {
            throw new IllegalArgumentException("the minutes for review are 0 or more, not " + review);
        }
    }

    /** What becomes of an edition whose time passed while the program was not running. */
    public enum Misfire {
        /** It is made once, at the start. */
        ONCE,
        /** It is left out. */
        SKIP;

        static Misfire of(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether its letters wait for an editor's approval. */
    public boolean isApproved() {
        return leave == LeaveRule.WHEN_APPROVED;
    }

    /** From when the letters of an edition may leave that is made now. */
    Instant leaves(Instant now) {
        return now.plusSeconds(60L * review);
    }
}
