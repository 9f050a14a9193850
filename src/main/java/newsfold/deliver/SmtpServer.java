package newsfold.deliver;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that takes our letters.
 *
 * @param user empty where it wants no login
 * @param proof the password, read anew at each login
 * @param auth how the login is done
 * @param certificates a PEM file of authorities to be trusted besides Java's, or null
 * @param timeout for connecting, and for each answer
 * @param connections at once
 * @param letters over one connection before it is closed, 0 for any number
 * @param weight of its share among several servers; one with 0 is taken only while no other can be reached
 */
public record SmtpServer(
        String host,
        int port,
        String user,
        Proof proof,
        Auth auth,
        Security security,
        @Nullable Path certificates,
        Duration timeout,
        int connections,
        int letters,
        int weight) {
    public SmtpServer {
        if (connections < 1 || letters < 0 || weight < 0) {
            throw new IllegalArgumentException("The mail server " + host
                    + " needs 1 connection or more, and 0 or more letters a connection and weight: check its settings"
                    + " below newsfold.mail.");
        }
    }

    /** One server for all letters, with a password and without limits. */
    SmtpServer(String host, int port, String user, String password, Security security, Duration timeout) {
        this(host, port, user, () -> password, Auth.PASSWORD, security, null, timeout, 4, 0, 1);
    }

    /** The same, waited for no longer than this. */
    public SmtpServer within(Duration patience) {
        return new SmtpServer(
                host, port, user, proof, auth, security, certificates, patience, connections, letters, weight);
    }

    /** What a login shows: a password, or an access token that somebody keeps fresh. */
    @FunctionalInterface
    public interface Proof {
        /** @throws IOException when there is none; the message says why */
        String read() throws IOException;
    }

    /** How a login is done. */
    public enum Auth {
        /** By password, as the server offers it: PLAIN or LOGIN. */
        PASSWORD("LOGIN PLAIN"),
        PLAIN("PLAIN"),
        LOGIN("LOGIN"),
        /** By an access token (Gmail, Microsoft 365). */
        XOAUTH2("XOAUTH2");

        private final String mechanisms;

        Auth(String mechanisms) {
            this.mechanisms = mechanisms;
        }

        String mechanisms() {
            return mechanisms;
        }
    }

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
