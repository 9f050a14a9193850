package newsfold.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import newsfold.database.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class HostTurnsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
    private static final String HOST = "ferryman.example";

    private final Jdbi jdbi = TestDatabase.fresh();
    private final HostTurns one = new HostTurns(jdbi, "one");
    private final HostTurns other = new HostTurns(jdbi, "other");

    @Test
    void oneProgramAsksAHostWithAsManyConnectionsAsItLikesAndTheOtherWaits() throws Exception {
        assertThat(one.enter(HOST)).isTrue();
        assertThat(one.enter(HOST)).isTrue();
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> entered(other, HOST));
        assertThat(entered(other, "lantern.example")).as("another host").isTrue();
        one.leave(HOST, Duration.ZERO);
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(waiting).as("the first is still at it").isNotDone();
        one.leave(HOST, Duration.ZERO);
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void thePauseBetweenTwoRequestsHoldsAcrossPrograms() throws Exception {
        assertThat(one.enter(HOST)).isTrue();
        one.leave(HOST, Duration.ofMillis(1_500));
        long begun = System.nanoTime();
        assertThat(other.enter(HOST)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void whoFindsAHostTakenDoesNotWaitForEver() throws Exception {
        assertThat(one.enter(HOST)).isTrue();
        assertThat(other.enter(HOST)).isFalse();
    }

    @Test
    void aFeedWhoseHostAnotherProgramAsksIsLeftToLater() throws Exception {
        long digest = TestDigest.create(jdbi);
        Feeds feeds = new Feeds(jdbi);
        for (String address : new String[] {"https://Ferryman.example:8443/feed", "https://lantern.example/feed"}) {
            feeds.link(digest, feeds.add(address, FeedKind.FEED, null, NOW), null, 1);
        }
        assertThat(one.enter(HOST)).isTrue();
        Leases leases = new Leases(jdbi, "other");
        assertThat(leases.claim(NOW).orElseThrow().address().getHost()).isEqualTo("lantern.example");
        assertThat(leases.claim(NOW)).isEmpty();
        one.leave(HOST, Duration.ZERO);
        assertThat(leases.claim(NOW)).isPresent();
    }

    private static boolean entered(HostTurns turns, String host) {
        try {
            return turns.enter(host);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
