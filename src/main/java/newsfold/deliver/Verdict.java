package newsfold.deliver;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger is to say of a letter after an attempt.
 *
 * @param nextAt when to try again, should it be (UTC), or null
 * @param addressDead whether its address is suppressed from now on
 * @param anybody whether it would have been the same for a letter to anybody
 */
record Verdict(
        Delivery delivery,
        DeliveryState state,
        @Nullable Integer code,
        String reply,
        @Nullable Instant nextAt,
        boolean addressDead,
        boolean anybody) {

    static Verdict of(Delivery delivery, SendOutcome outcome, Retries retries, Instant now) {
        if (outcome instanceof SendOutcome.Accepted accepted) {
            return new Verdict(delivery, DeliveryState.ACCEPTED, accepted.code(), accepted.reply(), null, false, false);
        }
        if (outcome instanceof SendOutcome.Deferred deferred) {
            Instant next = retries.next(delivery.attempts() + 1, now);
            return new Verdict(
                    delivery,
                    DeliveryState.DEFERRED,
                    deferred.code(),
                    deferred.reply(),
                    next,
                    false,
                    deferred.anybody());
        }
        if (outcome instanceof SendOutcome.Refused refused) {
            return new Verdict(
                    delivery,
                    DeliveryState.REFUSED,
                    refused.code(),
                    refused.reply(),
                    null,
                    refused.addressDead(),
                    false);
        }
        SendOutcome.Unknown unknown = (SendOutcome.Unknown) outcome;
        Instant next = retries.next(delivery.attempts() + 1, now);
        return new Verdict(delivery, DeliveryState.UNKNOWN, null, unknown.reply(), next, false, false);
    }

    /** Whether the receiving domain, or the mail server itself, says that it gets too much at once. */
    boolean tooMuch() {
        return state == DeliveryState.DEFERRED && code != null && SmtpReply.saysTooMuch(code, reply);
    }
}
