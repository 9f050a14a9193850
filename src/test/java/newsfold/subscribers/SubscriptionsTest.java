package newsfold.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newsfold.database.Secrets;
import newsfold.deliver.Delivery;
import newsfold.deliver.DeliveryState;
import newsfold.deliver.Press;
import newsfold.deliver.Recipient;
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
        assertThat(reachable()).isZero();
        assertThat(subscribe("ann@reader.example").id()).isEqualTo(ann.id());
        assertThat(reachable()).isOne();
    }

    @Test
    void suppressedAddressesAreNoRecipientsAndShowWhy() throws Exception {
        subscribe("ann@reader.example");
        subscribe("ben@reader.example");
        press.suppressions.add("Ann@Reader.example", "550 5.1.1 gone", "ed", Press.MORNING);
        assertThat(reachable()).isOne();
        assertThat(readers.search(press.digest(), "ann", 0, 10))
                .singleElement()
                .returns("550 5.1.1 gone", Reader::suppressed);
        assertThat(press.suppressions.lift("ann@reader.example", "ed", Press.MORNING))
                .isTrue();
        assertThat(reachable()).isEqualTo(2);
    }

    @Test
    void whoLeavesGetsNoneOfTheLettersThatWait() throws Exception {
        Subscriber ann = subscribe("ann@reader.example");
        Subscriber ben = subscribe("ben@reader.example");
        long edition =
                press.edition(List.of(new Recipient(ann.id(), ann.address()), new Recipient(ben.id(), ben.address())));
        end(ann);
        Delivery line = press.line(edition, "ann@reader.example");
        assertThat(line.state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(line.reply()).isEqualTo("unsubscribed");
        assertThat(press.line(edition, ben.address()).state()).isEqualTo(DeliveryState.QUEUED);
    }

    private Subscriber subscribe(String address) throws UnfitAddressException {
        return subscriptions.subscribe(MailAddress.parse(address), null, press.digest(), "desk", Press.MORNING);
    }

    private boolean end(Subscriber subscriber) {
        return subscriptions.end(subscriber.id(), press.digest(), "unsubscribed", Press.MORNING);
    }

    private int reachable() {
        return readers.reachable(press.digest());
    }
}
