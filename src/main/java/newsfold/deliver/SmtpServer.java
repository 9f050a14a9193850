package newsfold.deliver;

import java.time.Duration;

/**
 * A mail server that takes our letters.
 *
 * @param user empty where it wants no login
 * @param timeout for connecting, and for each answer
 */
public record SmtpServer(String host, int port, String user, String password, Security security, Duration timeout) {
    /** How the connection is protected; certificates are always verified. */
    public enum Security {
        /** Not at all: for a server on the same machine. */
        NONE(25),
        /** By STARTTLS, and no letter without it. */
        STARTTLS(587),
        /** From the first byte. */
        TLS(465);

        private final int port;

        Security(int port) {
            this.port = port;
        }

        /** Where such servers listen by custom. */
        public int port() {
            return port;
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
