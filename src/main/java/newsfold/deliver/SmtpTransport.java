package newsfold.deliver;

import jakarta.mail.Session;
import java.util.Properties;

/** Letters to an SMTP server, by which they go out into the world. */
public final class SmtpTransport implements Transport {
    private final SmtpServer server;
    private final Session session;

    public SmtpTransport(SmtpServer server) {
        this.server = server;
        Properties properties = new Properties();
        String timeout = Long.toString(server.timeout().toMillis());
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        properties.put("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        PromptSockets sockets = new PromptSockets();
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.security()) {
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case NONE -> {
                // said by the operator
            }
        }
        this.session = Session.getInstance(properties);
    }

    @Override
    public Line open() throws UnreachableException {
        return new SmtpLine(session, server);
    }
}
