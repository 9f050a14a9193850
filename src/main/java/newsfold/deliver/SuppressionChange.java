package newsfold.deliver;

import java.time.Instant;

/**
 * A line of the journal of suppression.
 *
 * @param suppressed false where the suppression was lifted
 * @param reason why it was suppressed
 * @param by an editor's name, or newsfold
 * @param done when (UTC)
 */
public record SuppressionChange(String address, boolean suppressed, String reason, String by, Instant done) {}
