package newsfold.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import newsfold.database.Secrets;
import newsfold.deliver.Delivery;
import newsfold.deliver.DeliveryState;
import newsfold.deliver.Press;
import newsfold.deliver.Recipient;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
    private final Press press = new Press();
    private final Subscribers subscribers = new Subscribers(press.jdbi);
    private final Subscriptions subscriptions =
            new Subscriptions(press.jdbi, subscribers, press.outbox, new Erasures(press.jdbi, new Secrets(press.jdbi)));
    private final Readers readers = new Readers(press.jdbi);

    @Test
    void oneAddressIsOneSubscriberWhateverItsCase() throws Exception {
        Subscriber ann = subscribe("Ann@reader.example");
        assertThat(subscribe("ann@READER.example").id()).isEqualTo(ann.id());
        assertThat(readers.count(press.digest())).isOne();
        assertThat(subscribers.search("READER", 0, 10)).containsExactly(ann);
        assertThat(subscribers.search("%", 0, 10)).isEmpty();
    }

    @Test
    void whoLeftMayComeBackWhenTheySaySo() throws Exception {
        Subscriber ann = subscribe("ann@reader.example");
        assertThat(end(ann)).isTrue();
        assertThat(end(ann)).isFalse();
        assertThat(recipients()).isEmpty();
        subscribe("ann@reader.example");
        assertThat(recipients()).containsExactly(new Recipient(ann.id(), "ann@reader.example"));
    }

    @Test
    void suppressedAddressesAreNoRecipientsAndShowWhy() throws Exception {
        subscribe("ann@reader.example");
        Subscriber ben = subscribe("ben@reader.example");
        press.suppressions.add("Ann@Reader.example", "550 5.1.1 gone", "ed", Press.MORNING);
        assertThat(recipients()).containsExactly(new Recipient(ben.id(), "ben@reader.example"));
        assertThat(readers.search(press.digest(), "ann", 0, 10))
                .singleElement()
                .returns("550 5.1.1 gone", Reader::suppressed);
        assertThat(press.suppressions.lift("ann@reader.example", "ed", Press.MORNING))
                .isTrue();
        assertThat(recipients()).hasSize(2);
    }

    @Test
    void whoLeavesGetsNoneOfTheLettersThatWait() throws Exception {
        Subscriber ann = subscribe("ann@reader.example");
        Subscriber ben = subscribe("ben@reader.example");
        long edition = press.edition(recipients());
        end(ann);
        Delivery line = press.line(edition, "ann@reader.example");
        assertThat(line.state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(line.reply()).isEqualTo("unsubscribed");
        assertThat(press.line(edition, ben.address()).state()).isEqualTo(DeliveryState.QUEUED);
    }

    @Test
    void whoLeavesWhileAnEditionIsEnqueuedGetsNoLetterOfIt() throws Exception {
        Subscriber ann = subscribe("ann@reader.example");
        long edition = press.edition(List.of());
        CompletableFuture<Boolean> left;
        try (Handle handle = press.jdbi.open()) {
            handle.begin();
            List<Recipient> chosen = subscriptions.recipients(handle, press.digest());
            left = CompletableFuture.supplyAsync(() -> end(ann));
            awaitOneWaiting();
            press.outbox.enqueue(handle, edition, 0, chosen, Press.MORNING);
            handle.commit();
        }
        assertThat(left.get()).isTrue();
        assertThat(press.line(edition, "ann@reader.example").state()).isEqualTo(DeliveryState.CANCELLED);
    }

    /** Until a transaction of this database waits for another. */
    private void awaitOneWaiting() {
        long end = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < end) {
            int waiting = press.jdbi.withHandle(handle -> handle.createQuery(
                            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                    .mapTo(Integer.class)
                    .one());
            if (waiting > 0) {
                return;
            }
        }
        throw new AssertionError("nobody waits");
    }

    private Subscriber subscribe(String address) throws UnfitAddressException {
        return subscriptions.subscribe(MailAddress.parse(address), null, press.digest(), "desk", Press.MORNING);
    }

    private boolean end(Subscriber subscriber) {
        return subscriptions.end(subscriber.id(), press.digest(), "unsubscribed", Press.MORNING);
    }

    private List<Recipient> recipients() {
        return press.jdbi.withHandle(handle -> subscriptions.recipients(handle, press.digest()));
    }
}
