package newsfold.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import newsfold.deliver.SmtpServer;

/** What is done with what comes back; described in application.properties. */
@ConfigMapping(prefix = "newsfold.bounces")
public interface BounceSettings {
    /** The envelope sender of letters, each with a token of its own; without one they bear the sender's address. */
    Optional<String> address();

    /** The IMAP server of the mailbox in which bounces arrive; without one none is read. */
    Optional<String> host();

    /** By default 993 with tls, else 143. */
    OptionalInt port();

    Optional<String> user();

    Optional<String> password();

    @WithDefault("tls")
    SmtpServer.Security security();

    @WithDefault("INBOX")
    String folder();

    @WithDefault("newsfold-read")
    String readFolder();

    @WithDefault("newsfold-unclear")
    String unclearFolder();

    @WithDefault("1m")
    Duration timeout();

    @WithDefault("7")
    int softLimit();

    @WithDefault("60d")
    Duration softWithin();

    /** Without it no provider is listened to. */
    Optional<String> hookSecret();

    default boolean hasMailbox() {
        return host().filter(name -> !name.isBlank()).isPresent();
    }

    default int imapPort() {
        return port().orElse(security() == SmtpServer.Security.TLS ? 993 : 143);
    }
}
