package newsfold.deliver;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The ledger's lines by what mail that came back says of them. All in the transaction of whoever notes it. */
@ApplicationScoped
public class ReturnedLetters {
    private final ReturnAddresses addresses;

    public ReturnedLetters(ReturnAddresses addresses) {
        this.addresses = addresses;
    }

    /** The letter that a return address names, if it is one of ours. */
    public Optional<Delivery> named(Handle handle, ReturnAddresses.Claim claim) {
        return handle.createQuery("select * from delivery where id = :id")
                .bind("id", claim.delivery())
                .map((row, context) -> Deliveries.read(row))
                .findOne()
                .filter(delivery -> addresses.proves(claim, delivery));
    }

    /** @param messageId without angle brackets */
    public Optional<Delivery> withMessageId(Handle handle, String messageId) {
        return handle.createQuery("select * from delivery where message_id = :id")
                .bind("id", messageId)
                .map((row, context) -> Deliveries.read(row))
                .findOne();
    }

    /** The newest letter to a reader that a server took, of the editions sent since then. */
    public Optional<Delivery> lastTo(Handle handle, long subscriber, Instant since) {
        // by edition and subscriber, for which there is an index
        return handle.createQuery("""
                        select d.* from edition e
                        join delivery d on d.edition_id = e.id and d.subscriber_id = :subscriber
                        where e.send_at >= :since and d.state in ('ACCEPTED', 'BOUNCED')
                        order by d.id desc limit 1""")
                .bind("subscriber", subscriber)
                .bind("since", Deliveries.at(since))
                .map((row, context) -> Deliveries.read(row))
                .findOne();
    }

    /**
     * Notes that a letter came back.
     *
     * @param reason a sentence
     * @return false where it had come back before, or cannot have left
     */
    public boolean cameBack(Handle handle, Delivery delivery, String reason, Instant now) {
        // a bounce may be faster than our own note that the letter was accepted
        return handle.createUpdate("""
                                update delivery set state = 'BOUNCED', reply = :reason, changed = :now,
                                    lease_owner = null, lease_until = null
                                where id = :id and state in ('ACCEPTED', 'UNKNOWN', 'SENDING')""")
                        .bind("id", delivery.id())
                        .bind("reason", reason)
                        .bind("now", Deliveries.at(now))
                        .execute()
                == 1;
    }
}
