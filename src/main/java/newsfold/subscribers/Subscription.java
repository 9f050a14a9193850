package newsfold.subscribers;

import java.time.Instant;

/**
 * That somebody gets a digest, or got it until they left.
 *
 * @param consent how it came about, such as "desk" or "import"
 * @param changed since when it is as it is (UTC)
 */
public record Subscription(long subscriber, long digest, boolean active, String consent, Instant changed) {}
