package newsfold.deliver;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import newsfold.deliver.SmtpConversation.Step;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/** One connection to an SMTP server, opened again when it was closed. */
final class SmtpLine {
    /** The server closes the connection after this one (RFC 5321, 3.8). */
    private static final int CLOSING = 421;

    private final SmtpServer server;
    private final SmtpWatch watch;
    private Session session;
    private @Nullable SmtpConversation open;
    /** Over the connection that is open. */
    private int letters;

    SmtpLine(SmtpServer server, SmtpWatch watch) throws UnreachableException {
        this.server = server;
        this.watch = watch;
        this.session = Session.getInstance(new Properties());
        this.open = connect();
    }

    /**
     * @return empty where the permit was refused
     * @throws UnreachableException when no byte of the letter left and none would of any other
     */
    Optional<SendOutcome> send(Delivery delivery, String envelopeFrom, byte[] message, Permit permit)
            throws UnreachableException {
        Address[] to;
        try {
            to = new Address[] {new InternetAddress(delivery.address(), true)};
        } catch (AddressException e) {
            return Optional.of(new SendOutcome.Refused(
                    null, "\"" + delivery.address() + "\" is no mail address: " + e.getMessage(), true));
        }
        boolean reused = open != null;
        SmtpConversation conversation = open != null ? open : connect();
        open = conversation;
        Optional<SendOutcome> outcome = attempt(conversation, to, envelopeFrom, message, permit);
        // the only way to know without asking first: a server may close a connection that has been used for a while;
        // nothing of this letter left
        if (open == null
                && reused
                && conversation.step() == Step.MAIL
                && outcome.filter(SendOutcome.Deferred.class::isInstance).isPresent()) {
            conversation = connect();
            open = conversation;
            outcome = attempt(conversation, to, envelopeFrom, message, permit);
        }
        if (++letters == server.letters()) {
            close();
        }
        return outcome;
    }

    private Optional<SendOutcome> attempt(
            SmtpConversation conversation, Address[] to, String envelopeFrom, byte[] message, Permit permit)
            throws UnreachableException {
        conversation.begin(permit);
        boolean broken = true;
        try {
            conversation.sendMessage(new Ready(session, envelopeFrom, message), to);
            broken = false;
            return Optional.of(new SendOutcome.Accepted(conversation.code(), oneLine(conversation.reply())));
        } catch (SmtpConversation.WithheldException e) {
            broken = !conversation.reset();
            return Optional.empty();
        } catch (MessagingException e) {
            broken = !conversation.usable() || conversation.code() == CLOSING;
            return Optional.of(outcome(conversation, e));
        } finally {
            if (broken) {
                open = null;
                watch.forget(conversation);
                conversation.breakOff();
            }
        }
    }

    private SendOutcome outcome(SmtpConversation conversation, MessagingException failure) throws UnreachableException {
        Step step = conversation.step();
        int code = conversation.code();
        String reply = oneLine(conversation.reply());
        if (step == Step.DOT && code / 100 == 2) {
            return new SendOutcome.Accepted(code, reply);
        }
        if (code / 100 == 4) {
            return new SendOutcome.Deferred(code, reply, step == Step.MAIL);
        }
        if (code / 100 == 5) {
            if (step == Step.MAIL && !SmtpReply.aboutThisMessage(code, reply)) {
                throw new UnreachableException("The mail server " + server + " takes no letters from this sender ("
                        + reply + "): check newsfold.mail.from, newsfold.mail.user and newsfold.mail.password.");
            }
            return new SendOutcome.Refused(code, reply, step == Step.RCPT && SmtpReply.saysNoSuchAddress(reply));
        }
        String silence = "The connection to " + server + " broke (" + cause(conversation, failure) + ")";
        return step == Step.DOT
                ? new SendOutcome.Unknown(silence + " after the whole letter was sent: it may have arrived or not.")
                : new SendOutcome.Deferred(null, silence + " before the letter was sent.");
    }

    private SmtpConversation connect() throws UnreachableException {
        PromptSockets sockets = new PromptSockets();
        session = Session.getInstance(properties(sockets));
        SmtpConversation conversation = new SmtpConversation(session, server, sockets);
        watch.over(conversation);
        boolean stands = false;
        try {
            // without a login the password must be null: Jakarta Mail would take the process's user for one
            boolean login = !server.user().isEmpty();
            conversation.connect(server.host(), server.port(), login ? server.user() : null, login ? proof() : null);
            conversation.connected();
            letters = 0;
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

    /** Takes leave. */
    void close() {
        SmtpConversation conversation = open;
        open = null;
        if (conversation != null) {
            try {
                conversation.close();
            } catch (MessagingException e) {
                // it was gone already
            }
            watch.forget(conversation);
        }
    }

    /** Whether there is a connection that may take another letter. */
    boolean isOpen() {
        return open != null;
    }

    private static boolean has(Throwable e, Class<? extends Throwable> kind) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private String cause(SmtpConversation conversation, Throwable e) {
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
        return oneLine(text);
    }

    private static String oneLine(String text) {
        return SmtpReply.oneLine(text);
    }

    /** A message whose bytes are made already. */
    private static final class Ready extends SMTPMessage {
        private final byte[] bytes;

        Ready(Session session, String envelopeFrom, byte[] bytes) {
            super(session);
            setEnvelopeFrom(envelopeFrom);
            this.bytes = bytes;
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException {
            out.write(bytes);
        }

        @Override
        public int getSize() {
            return bytes.length;
        }
    }
}
