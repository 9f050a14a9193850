package newsfold.deliver;

/** How far a letter has come. Accepted means that the server took it, not that it arrived. */
public enum DeliveryState {
    /** Enqueued with its edition; nobody has touched it. */
    QUEUED,
    /** Committed before the first byte of the message leaves. */
    SENDING,
    /** The server answered the last dot with 250. */
    ACCEPTED,
    /** Refused for now (4xx); tried again later. */
    DEFERRED,
    /** Refused for good (5xx), suppressed, or given up; the reply says why. */
    REFUSED,
    /** A crash or silence between the last dot and the answer: shown to the editor, never silently sent again. */
    UNKNOWN,
    /** Accepted, and came back. */
    BOUNCED,
    /** Taken back by an editor before it was sent. */
    CANCELLED
}
