package newsfold.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Empties the bounce mailbox. What a mail says is committed before it is put away: after a crash it is read once more, known
 * by its bytes, and only put away. A mail that cannot be read is left to people and stops no other.
 */
@ApplicationScoped
public class BounceCollector {
    private static final Logger LOG = Logger.getLogger(BounceCollector.class);
    /** Put away together: so few that little is read twice after a crash. */
    private static final int BATCH = 50;
    /** Of one visit. */
    private static final int MOST = 5_000;

    private final BounceSettings settings;
    private final Registrar registrar;
    private final BounceReader reader = new BounceReader();
    private final ReentrantLock visiting = new ReentrantLock();

    BounceCollector(BounceSettings settings, Registrar registrar) {
        this.settings = settings;
        this.registrar = registrar;
    }

    /**
     * Reads what is there, if a mailbox is configured and no visit is under way.
     *
     * @return how many mails were new
     * @throws org.jdbi.v3.core.JdbiException when the database is away; what was not committed stays in the mailbox
     */
    public int collect() {
        if (!settings.hasMailbox() || !visiting.tryLock()) {
            return 0;
        }
        try (BounceMailbox mailbox = BounceMailbox.open(settings)) {
            return read(mailbox);
        } catch (MailboxProblem e) {
            LOG.warn(e.getMessage());
            return 0;
        } catch (MessagingException e) {
            LOG.warnf("The visit to the bounce mailbox ended early, the rest comes next time: %s", e.getMessage());
            return 0;
        } finally {
            visiting.unlock();
        }
    }

    private int read(BounceMailbox mailbox) throws MessagingException {
        int entered = 0;
        List<Message> mails = mailbox.mails(MOST);
        for (int from = 0; from < mails.size() && mailbox.isOpen(); from += BATCH) {
            List<Message> clear = new ArrayList<>();
            List<Message> unclear = new ArrayList<>();
            for (Message mail : mails.subList(from, Math.min(from + BATCH, mails.size()))) {
                byte[] bytes = bytes(mailbox, mail, unclear);
                if (bytes != null) {
                    ReturnedMail said = reader.read(bytes);
                    entered += registrar.enter(Event.byMail(hash(bytes), said)) ? 1 : 0;
                    (said.kind() == BounceKind.UNKNOWN ? unclear : clear).add(mail);
                }
            }
            putAway(mailbox, clear, true);
            putAway(mailbox, unclear, false);
        }
        if (entered > 0) {
            LOG.infof("Bounce mailbox: %d mails read", entered);
        }
        return entered;
    }

    private static byte @Nullable [] bytes(BounceMailbox mailbox, Message mail, List<Message> unclear)
            throws MessagingException {
        try {
            return BounceMailbox.read(mail);
        } catch (MessagingException | IOException | RuntimeException e) {
            if (!mailbox.isOpen()) {
                throw new MessagingException("the connection ended", e);
            }
            LOG.warnf(
                    "Mail %d in the bounce mailbox cannot be read and is put with the unclear ones: %s",
                    mail.getMessageNumber(), e.getClass().getSimpleName());
            unclear.add(mail);
            return null;
        }
    }

    private void putAway(BounceMailbox mailbox, List<Message> mails, boolean clear) throws MessagingException {
        try {
            mailbox.putAway(mails, clear);
        } catch (MessagingException e) {
            if (!mailbox.isOpen()) {
                throw e;
            }
            LOG.warnf(
                    "%d mails that were read stay in the bounce mailbox, since they cannot be moved (%s): check"
                            + " newsfold.bounces.read-folder and newsfold.bounces.unclear-folder.",
                    mails.size(), e.getMessage());
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
