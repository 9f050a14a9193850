package newsfold.deliver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which way letters go: to the server that is configured, else into the built-in mailbox. */
@ApplicationScoped
class WayOut {
    private final Path mailbox;

    WayOut(@ConfigProperty(name = "newsfold.data") Path data) {
        this.mailbox = data.resolve("mailbox");
    }

    @Produces
    @ApplicationScoped
    Transport transport(MailSettings settings, DkimSettings dkim) {
        Transport way =
                settings.server().<Transport>map(SmtpTransport::new).orElseGet(() -> new MailboxTransport(mailbox));
        return dkim.isSigned() ? new SigningTransport(way, dkim) : way;
    }

    @Produces
    @Singleton
    Mailbox mailbox() {
        return new Mailbox(mailbox);
    }
}
