package newsfold.deliver;

import java.time.Instant;

/**
 * An address that is not written to.
 *
 * @param address in lower case
 * @param reason in words, such as a server's last reply
 * @param created since when (UTC)
 */
public record Suppression(String address, String reason, Instant created) {}
