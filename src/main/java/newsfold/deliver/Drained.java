package newsfold.deliver;

import org.jspecify.annotations.Nullable;

/**
 * What one emptying of the outbox came to.
 *
 * @param problem why it stopped early, a sentence for the operator that names the setting, or null
 */
public record Drained(
        int accepted,
        int deferred,
        int refused,
        int unknown,
        @Nullable String problem) {
    static final Drained NOTHING = new Drained(0, 0, 0, 0, null);

    public int total() {
        return accepted + deferred + refused + unknown;
    }
}
