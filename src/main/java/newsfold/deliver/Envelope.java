package newsfold.deliver;

/**
 * A letter ready to leave.
 *
 * @param from where bounces go
 * @param message the bytes of an RFC 5322 message
 */
public record Envelope(String from, byte[] message) {}
