package newsfold.subscribers;

import org.jspecify.annotations.Nullable;

/**
 * A subscriber of one digest as the desk sees them.
 *
 * @param suppressed why nothing is sent to the address although the subscription stands, or null
 */
public record Reader(
        Subscriber subscriber,
        Subscription subscription,
        @Nullable String suppressed) {}
