package newsfold.bounce;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import newsfold.deliver.SmtpServer.Security;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/** A visit to the mailbox in which bounces arrive (IMAP). For one thread. */
public final class BounceMailbox implements AutoCloseable {
    /** Bytes of a mail that are looked at: reports stand before the letter they return. */
    static final int LONGEST = 1_000_000;

    private final BounceSettings settings;
    private final IMAPStore store;
    private final IMAPFolder inbox;

    private BounceMailbox(BounceSettings settings, IMAPStore store, IMAPFolder inbox) {
        this.settings = settings;
        this.store = store;
        this.inbox = inbox;
    }

    /**
     * Logs in.
     *
     * @throws MailboxProblem when that fails; the sentence names the setting
     */
    public static BounceMailbox open(BounceSettings settings) throws MailboxProblem {
        String host = settings.host().orElseThrow().strip();
        String place = host + ":" + settings.imapPort();
        IMAPStore store = null;
        try {
            store = (IMAPStore) session(settings).getStore(protocol(settings));
            store.connect(
                    host,
                    settings.imapPort(),
                    settings.user().orElse(""),
                    settings.password().orElse(""));
            IMAPFolder inbox = (IMAPFolder) store.getFolder(settings.folder());
            if (!inbox.exists()) {
                throw new MailboxProblem("The bounce mailbox on " + place + " has no folder " + settings.folder()
                        + ": check newsfold.bounces.folder.");
            }
            inbox.open(Folder.READ_WRITE);
            return new BounceMailbox(settings, store, inbox);
        } catch (MailboxProblem e) {
            close(store);
            throw e;
        } catch (jakarta.mail.AuthenticationFailedException e) {
            close(store);
            throw new MailboxProblem(
                    "The bounce mailbox on " + place + " refused the login ("
                            + BounceReader.oneLine(e.getMessage() + "")
                            + "): check newsfold.bounces.user and newsfold.bounces.password.",
                    e);
        } catch (MessagingException e) {
            close(store);
            throw new MailboxProblem(
                    "The bounce mailbox on " + place + " cannot be read (" + BounceReader.oneLine(e.getMessage() + "")
                            + "): check newsfold.bounces.host, newsfold.bounces.port and newsfold.bounces.security.",
                    e);
        }
    }

    /** The oldest mails, as many as asked for at most. */
    List<Message> mails(int most) throws MessagingException {
        int count = Math.min(inbox.getMessageCount(), most);
        return count < 1 ? List.of() : List.of(inbox.getMessages(1, count));
    }

    public int size() throws MessagingException {
        return inbox.getMessageCount();
    }

    /** The beginning of a mail, without marking it as seen; null where another instance took it away. */
    static byte @Nullable [] read(Message mail) throws MessagingException, IOException {
        if (mail.isExpunged()) {
            return null;
        }
        try (InputStream in = ((IMAPMessage) mail).getMimeStream()) {
            return in.readNBytes(LONGEST);
        } catch (jakarta.mail.MessageRemovedException e) {
            return null;
        }
    }

    /** Whether the connection still stands. */
    boolean isOpen() {
        return inbox.isOpen() && store.isConnected();
    }

    /** Out of the way of what comes next, where people find them again. */
    void putAway(Collection<Message> mails, boolean clear) throws MessagingException {
        if (mails.isEmpty()) {
            return;
        }
        Message[] these = mails.toArray(Message[]::new);
        Folder target = folder(clear ? settings.readFolder() : settings.unclearFolder());
        if (store.hasCapability("MOVE")) {
            inbox.moveMessages(these, target);
        } else {
            inbox.copyMessages(these, target);
            inbox.setFlags(these, new Flags(Flags.Flag.DELETED), true);
        }
    }

    private Folder folder(String name) throws MessagingException {
        Folder[] own = store.getPersonalNamespaces();
        Folder folder = own.length == 0 ? store.getFolder(name) : own[0].getFolder(name);
        if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES) && !folder.exists()) {
            throw new MessagingException("the folder " + name + " cannot be made");
        }
        return folder;
    }

    @Override
    public void close() {
        try {
            if (inbox.isOpen()) {
                // removes what was copied elsewhere
                inbox.close(true);
            }
        } catch (MessagingException e) {
            // the next visit finds it again, and knows it
        }
        close(store);
    }

    private static void close(@Nullable IMAPStore store) {
        try {
            if (store != null) {
                store.close();
            }
        } catch (MessagingException e) {
            // it was gone already
        }
    }

    private static String protocol(BounceSettings settings) {
        return settings.security() == Security.TLS ? "imaps" : "imap";
    }

    private static Session session(BounceSettings settings) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol(settings) + ".";
        String timeout = Long.toString(settings.timeout().toMillis());
        properties.put(prefix + "connectiontimeout", timeout);
        properties.put(prefix + "timeout", timeout);
        properties.put(prefix + "writetimeout", timeout);
        properties.put(prefix + "peek", "true");
        properties.put(prefix + "fetchsize", "65536");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if (settings.security() == Security.STARTTLS) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        return Session.getInstance(properties);
    }
}
