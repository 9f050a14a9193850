package newsfold.deliver;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import newsfold.deliver.SmtpConversation.Step;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/** One connection to an SMTP server, opened again when it was closed. */
final class SmtpLine {
    /** The server closes the connection after this one (RFC 5321, 3.8). */
    private static final int CLOSING = 421;

    private final SmtpServer server;
    private final SmtpWatch watch;
    private final SmtpEntrance entrance;
    private @Nullable SmtpConversation open;
    /** Over the connection that is open. */
    private int letters;

    SmtpLine(SmtpServer server, SmtpWatch watch) throws UnreachableException {
        this.server = server;
        this.watch = watch;
        this.entrance = new SmtpEntrance(server, watch);
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
            conversation.sendMessage(new Ready(conversation.session(), envelopeFrom, message), to);
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
        String silence = "The connection to " + server + " broke (" + entrance.cause(conversation, failure) + ")";
        return step == Step.DOT
                ? new SendOutcome.Unknown(silence + " after the whole letter was sent: it may have arrived or not.")
                : new SendOutcome.Deferred(null, silence + " before the letter was sent.");
    }

    private SmtpConversation connect() throws UnreachableException {
        letters = 0;
        return entrance.open();
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
