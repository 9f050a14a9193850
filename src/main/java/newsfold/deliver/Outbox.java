package newsfold.deliver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import newsfold.database.Secrets;
import newsfold.measure.Stage;
import org.jdbi.v3.core.Handle;

/**
 * Where letters are left to be sent: lines of the ledger, written in the transaction of whoever decides that they go out,
 * so that an edition and its letters exist together or not at all.
 */
@ApplicationScoped
public class Outbox {
    /** Letters entered at once, which is as many as are held in memory. */
    private static final int CHUNK = 5_000;

    private final Entries entries = new Entries();
    private final byte[] key;

    @Inject
    public Outbox(Secrets secrets) {
        this(secrets.secret("message-id"));
    }

    /** @param key of the Message-IDs' hash, the same for all instances */
    public Outbox(byte[] key) {
        this.key = key.clone();
    }

    /**
     * Enters a letter for each recipient; who has a line in this round already keeps it as it is. A suppressed address
     * is entered as refused, with the reason.
     *
     * @param recipients gone through once, some thousands at a time: they may come out of a query as they are asked for
     * @return how many lines are new
     * @throws IllegalArgumentException when there is no such round, or the digest's sender has no public domain
     */
    public int enqueue(Handle handle, long edition, int round, Iterable<Recipient> recipients, Instant now) {
        return Stage.ENQUEUE.time(() -> enter(handle, edition, round, recipients, now));
    }

    private int enter(Handle handle, long edition, int round, Iterable<Recipient> recipients, Instant now) {
        MessageIds ids = new MessageIds(key, entries.open(handle, edition, round));
        int entered = 0;
        List<Recipient> chunk = new ArrayList<>();
        List<String> messageIds = new ArrayList<>();
        Iterator<Recipient> left = recipients.iterator();
        while (left.hasNext()) {
            Recipient next = left.next();
            chunk.add(next);
            messageIds.add(ids.of(edition, next.subscriber(), round));
            if (chunk.size() == CHUNK || !left.hasNext()) {
                entered += entries.enter(handle, edition, round, chunk, messageIds, now);
                chunk.clear();
                messageIds.clear();
            }
        }
        return entered;
    }

    /** Takes back what a digest has not yet sent to a reader; what is being sent at this moment cannot be caught. */
    public int cancel(Handle handle, long digest, long subscriber, String reason, Instant now) {
        return entries.cancel(handle, digest, subscriber, reason, now);
    }

    /** Sends what waits for a reader, and was never tried, to another address. */
    public void readdress(Handle handle, long subscriber, String address) {
        entries.readdress(handle, subscriber, address);
    }

    /** Takes back all letters of an edition that have not been sent. */
    public int cancelEdition(Handle handle, long edition, String reason, Instant now) {
        return entries.cancelEdition(handle, edition, reason, now);
    }

    /**
     * Sends again, with the same Message-ID, the letters of which nobody knows whether they arrived: for an editor who
     * prefers a letter twice to none.
     */
    public int sendUnknownAgain(Handle handle, long edition, Instant now) {
        return entries.requeueUnknown(handle, edition, now);
    }
}
