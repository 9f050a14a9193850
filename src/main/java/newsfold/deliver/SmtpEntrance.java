package newsfold.deliver;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.Properties;
import javax.net.ssl.SSLException;

/** Where conversations with a server begin: connected, protected and logged in as it is configured. */
final class SmtpEntrance {
    private final SmtpServer server;
    private final SmtpWatch watch;

    SmtpEntrance(SmtpServer server, SmtpWatch watch) {
        this.server = server;
        this.watch = watch;
    }

    /** @throws UnreachableException with a sentence that names the setting to look at */
    SmtpConversation open() throws UnreachableException {
        PromptSockets sockets = new PromptSockets();
        SmtpConversation conversation = new SmtpConversation(Session.getInstance(properties(sockets)), server, sockets);
        watch.over(conversation);
        boolean stands = false;
        try {
            // without a login the password must be null: Jakarta Mail would take the process's user for one
            boolean login = !server.user().isEmpty();
            conversation.connect(server.host(), server.port(), login ? server.user() : null, login ? proof() : null);
            conversation.connected();
            stands = true;
            return conversation;
        } catch (AuthenticationFailedException e) {
            throw new UnreachableException(
                    "The mail server " + server + " refused the login (" + cause(e)
                            + "): check newsfold.mail.user and newsfold.mail.password.",
                    e);
        } catch (MessagingException e) {
            boolean tls =
                    has(e, SSLException.class) || String.valueOf(e.getMessage()).contains("STARTTLS");
            throw new UnreachableException(
                    tls
                            ? "The mail server " + server + " gives no protected connection that can be trusted ("
                                    + cause(e)
                                    + "): check newsfold.mail.security, and the server's certificate for this name."
                            : "The mail server " + server + " cannot be reached (" + cause(conversation, e)
                                    + "): check newsfold.mail.host and newsfold.mail.port.",
                    e);
        } finally {
            if (!stands) {
                watch.forget(conversation);
                conversation.breakOff();
            }
        }
    }

    private String proof() throws UnreachableException {
        try {
            return server.proof().read();
        } catch (IOException e) {
            throw new UnreachableException(
                    "The password for the mail server " + server + " cannot be read (" + e
                            + "): check newsfold.mail.password-file.",
                    e);
        }
    }

    private Properties properties(PromptSockets sockets) throws UnreachableException {
        Properties properties = new Properties();
        String timeout = Long.toString(server.timeout().toMillis());
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        properties.put("mail.smtp.auth.mechanisms", server.auth().mechanisms());
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        if (server.security() != SmtpServer.Security.NONE) {
            SecuredSockets secured = new SecuredSockets(sockets, Authorities.sockets(server.certificates()));
            properties.put("mail.smtp.ssl.socketFactory", secured);
            properties.put("mail.smtp.ssl.checkserveridentity", "true");
        }
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
        return properties;
    }

    private static boolean has(Throwable e, Class<? extends Throwable> kind) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Why a conversation broke, in few words. */
    String cause(SmtpConversation conversation, Throwable e) {
        return conversation.isOverdue()
                ? "no whole answer within " + server.timeout().toSeconds() + " seconds"
                : cause(e);
    }

    /** The innermost reason, which is the one that tells something. */
    private static String cause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return SmtpReply.oneLine(text);
    }
}
