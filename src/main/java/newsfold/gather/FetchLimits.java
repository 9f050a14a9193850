package newsfold.gather;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far the press goes for one address.
 *
 * @param connect longest wait for the address of a name, for a connection, and for each step of the TLS handshake on it
 * @param response longest wait for the next byte
 * @param total longest time for everything, redirects included; a slow drip ends here
 * @param received most bytes over the wire
 * @param unpacked most bytes after decompression
 * @param connections most connections to one host at once
 * @param delay between the starts of two requests to one host
 * @param userAgent how the press presents itself, with an address where its operator can be found
 * @param from the operator's mail address (RFC 9110, 10.1.2), or null to send none
 */
public record FetchLimits(
        Duration connect,
        Duration response,
        Duration total,
        long received,
        long unpacked,
        int connections,
        Duration delay,
        String userAgent,
        @Nullable String from) {
    public FetchLimits {
        if (received < 1 || unpacked < 1 || connections < 1) {
            throw new IllegalArgumentException("a fetch needs room for a byte, and a connection");
        }
    }

    /** Without a mail address. */
    public FetchLimits(
            Duration connect,
            Duration response,
            Duration total,
            long received,
            long unpacked,
            int connections,
            Duration delay,
            String userAgent) {
        this(connect, response, total, received, unpacked, connections, delay, userAgent, null);
    }

    /** What suits a command that fetches a few pages while somebody waits. */
    public static FetchLimits forCommand() {
        return forCommand("Newsfold/0.1", null);
    }

    /** The same for one that knows who runs it. */
    public static FetchLimits forCommand(String userAgent, @Nullable String from) {
        return new FetchLimits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                10L << 20,
                30L << 20,
                2,
                Duration.ofMillis(250),
                userAgent,
                from);
    }
}
