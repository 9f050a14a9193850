package newsfold.deliver;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger: one letter of one edition to one reader in one round. Unique by these three.
 *
 * @param round 0 for the edition itself, then one for each resend
 * @param subscriber an opaque number; this room does not know subscribers
 * @param address as it was when the letter was enqueued
 * @param personal what the letter has of its own, as it was then
 * @param messageId without angle brackets, the same in every retry of the round
 * @param attempts how often the sending was begun
 * @param nextAt not before (UTC)
 * @param code the last SMTP reply code, or null
 * @param reply the last reply or reason, or null
 * @param doubts how often nobody knew whether it had arrived: so often it may have gone out once more
 * @param changed when the state last changed (UTC)
 */
public record Delivery(
        long id,
        long edition,
        long subscriber,
        int round,
        String address,
        Personal personal,
        String messageId,
        DeliveryState state,
        int attempts,
        Instant nextAt,
        @Nullable Integer code,
        @Nullable String reply,
        int doubts,
        Instant changed) {}
