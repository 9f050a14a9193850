package newsfold.deliver;

import org.jspecify.annotations.Nullable;

/** What became of one attempt to hand over a letter. The reply is the server's answer or a sentence of ours, on one line. */
public sealed interface SendOutcome {
    /** The server took it. */
    record Accepted(int code, String reply) implements SendOutcome {}

    /**
     * Not now; the same letter may be tried again later without reaching anybody twice.
     *
     * @param anybody whether the server said so before it knew for whom the letter is
     */
    record Deferred(@Nullable Integer code, String reply, boolean anybody) implements SendOutcome {
        public Deferred(@Nullable Integer code, String reply) {
            this(code, reply, false);
        }
    }

    /**
     * Never.
     *
     * @param addressDead whether the server says that there is no such address, so that it is not written to any more
     */
    record Refused(@Nullable Integer code, String reply, boolean addressDead) implements SendOutcome {}

    /** The whole message was sent and no answer came: it may have arrived or not. */
    record Unknown(String reply) implements SendOutcome {}
}
