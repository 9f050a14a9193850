package newsfold.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import newsfold.database.Secrets;
import newsfold.deliver.DeliveryState;
import newsfold.deliver.Press;
import newsfold.deliver.Recipient;
import newsfold.subscribers.Erasures;
import newsfold.subscribers.MailAddress;
import newsfold.subscribers.Subscriber;
import newsfold.subscribers.Subscribers;
import newsfold.subscribers.Subscriptions;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Who gets the letters of a round, where readers come and go meanwhile. */
class RoundsTest {
    private static final Addressing AS_IT_IS =
            Addressing.ofEdition(new Omissions(List::of), Press.MORNING, ZoneOffset.UTC, Set.of());

    private final Press press = new Press();
    private final Subscriptions subscriptions = new Subscriptions(
            press.jdbi, new Subscribers(press.jdbi), press.outbox, new Erasures(press.jdbi, new Secrets(press.jdbi)));

    @Test
    void whoLeavesWhileAnEditionIsEnqueuedGetsNoLetterOfIt() throws Exception {
        Subscriber ann = subscriptions.subscribe(
                MailAddress.parse("ann@reader.example"), null, press.digest(), "desk", Press.MORNING);
        long edition = press.edition(List.of());
        CompletableFuture<Boolean> left;
        try (Handle handle = press.jdbi.open()) {
            handle.begin();
            List<Recipient> chosen = new ArrayList<>();
            new Rounds()
                    .recipients(handle, edition, new Recipients.Audience(), AS_IT_IS)
                    .forEach(chosen::add);
            left = CompletableFuture.supplyAsync(
                    () -> subscriptions.end(ann.id(), press.digest(), "unsubscribed", Press.MORNING));
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
}
