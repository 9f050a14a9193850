package newsfold.deliver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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
    Transport transport(MailSettings settings, DkimSettings dkim, Clock clock) {
        List<SmtpServer> servers = settings.allServers();
        Transport way = servers.isEmpty() ? new MailboxTransport(mailbox) : new SmtpTransport(servers, clock);
        return dkim.isSigned() ? new SigningTransport(way, dkim) : way;
    }

    void close(@Disposes Transport transport) {
        transport.close();
    }

    @Produces
    @Singleton
    Mailbox mailbox() {
        return new Mailbox(mailbox);
    }
}
