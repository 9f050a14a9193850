package newsfold.deliver;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import javax.net.ssl.SSLException;
import newsfold.deliver.SmtpConversation.Step;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/** One connection to an SMTP server, opened again when the server has closed it. */
final class SmtpLine implements Transport.Line {
    /** The server closes the connection after this one (RFC 5321, 3.8). */
    private static final int CLOSING = 421;

    private final Session session;
    private final SmtpServer server;
    private @Nullable SmtpConversation open;

    SmtpLine(Session session, SmtpServer server) throws UnreachableException {
        this.session = session;
        this.server = server;
        this.open = connect();
    }

    @Override
    public SendOutcome send(Delivery delivery, String envelopeFrom, byte[] message) throws UnreachableException {
        Address[] to;
        try {
            to = new Address[] {new InternetAddress(delivery.address(), true)};
        } catch (AddressException e) {
            return new SendOutcome.Refused(
                    null, "\"" + delivery.address() + "\" is no mail address: " + e.getMessage(), true);
        }
        boolean reused = open != null;
        SmtpConversation conversation = open != null ? open : connect();
        open = conversation;
        SendOutcome outcome = attempt(conversation, to, envelopeFrom, message);
        // a server may close a connection that has been used for a while; nothing of this letter left
        if (open == null && reused && conversation.step() == Step.MAIL && outcome instanceof SendOutcome.Deferred) {
            conversation = connect();
            open = conversation;
            outcome = attempt(conversation, to, envelopeFrom, message);
        }
        return outcome;
    }

    private SendOutcome attempt(SmtpConversation conversation, Address[] to, String envelopeFrom, byte[] message)
            throws UnreachableException {
        conversation.begin();
        try {
            conversation.sendMessage(new Ready(session, envelopeFrom, message), to);
            return new SendOutcome.Accepted(conversation.code(), oneLine(conversation.reply()));
        } catch (MessagingException e) {
            if (!conversation.usable() || conversation.code() == CLOSING) {
                hangUp(conversation);
            }
            return outcome(conversation, e);
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
            return new SendOutcome.Deferred(code, reply);
        }
        if (code / 100 == 5) {
            if (step == Step.MAIL && !SmtpReply.aboutThisMessage(code, reply)) {
                throw new UnreachableException("The mail server " + server + " takes no letters from this sender ("
                        + reply + "): check newsfold.mail.from, newsfold.mail.user and newsfold.mail.password.");
            }
            return new SendOutcome.Refused(code, reply, step == Step.RCPT && SmtpReply.saysNoSuchAddress(reply));
        }
        String silence = "The connection to " + server + " broke (" + cause(failure) + ")";
        return step == Step.DOT
                ? new SendOutcome.Unknown(silence + " after the whole letter was sent: it may have arrived or not.")
                : new SendOutcome.Deferred(null, silence + " before the letter was sent.");
    }

    private SmtpConversation connect() throws UnreachableException {
        SmtpConversation conversation = new SmtpConversation(session, server);
        try {
            // without a login the password must be null: Jakarta Mail would take the process's user for one
            boolean login = !server.user().isEmpty();
            conversation.connect(
                    server.host(), server.port(), login ? server.user() : null, login ? server.password() : null);
            return conversation;
        } catch (AuthenticationFailedException e) {
            throw new UnreachableException(
                    "The mail server " + server + " refused the login (" + cause(e)
                            + "): check newsfold.mail.user and newsfold.mail.password.",
                    e);
        } catch (MessagingException e) {
            hangUp(conversation);
            boolean tls =
                    has(e, SSLException.class) || String.valueOf(e.getMessage()).contains("STARTTLS");
            throw new UnreachableException(
                    tls
                            ? "The mail server " + server + " gives no protected connection that can be trusted ("
                                    + cause(e)
                                    + "): check newsfold.mail.security, and the server's certificate for this name."
                            : "The mail server " + server + " cannot be reached (" + cause(e)
                                    + "): check newsfold.mail.host and newsfold.mail.port.",
                    e);
        }
    }

    @Override
    public void close() {
        SmtpConversation conversation = open;
        if (conversation != null) {
            hangUp(conversation);
        }
    }

    private void hangUp(SmtpConversation conversation) {
        open = null;
        try {
            conversation.close();
        } catch (MessagingException e) {
            // it was gone already
        }
    }

    private static boolean has(Throwable e, Class<? extends Throwable> kind) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
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
