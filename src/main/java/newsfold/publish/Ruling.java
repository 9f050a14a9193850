package newsfold.publish;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an editor decided beforehand of a coming edition.
 *
 * @param stand the edits that the editor saw
 * @param fingerprint of the letter that was approved, see {@link Proofs#fingerprint}; null where it is held
 * @param made when (UTC)
 */
public record Ruling(
        long id, Kind kind, Stand stand, @Nullable String fingerprint, Instant made, String madeBy) {
    public enum Kind {
        /** It goes out as it was seen. */
        APPROVED,
        /** It is made at its time, and kept back then. */
        HELD
    }

    public boolean isApproval() {
        return kind == Kind.APPROVED;
    }

    /**
     * Whether it holds for the edition with these edits. Articles that come in later change nothing about an approval, since they
     * wait for the next edition; but who edits wants something else to go out than what was approved.
     */
    public boolean holds(Stand now) {
        return stand.after() == now.after() && (kind == Kind.HELD || stand.version() == now.version());
    }
}
