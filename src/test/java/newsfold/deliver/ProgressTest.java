package newsfold.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void paceAndTimeToTheEndAreThoseOfTheLastMinute() throws IOException {
        Press press = new Press();
        long edition = press.edition(100);
        ProgressBoard board = new ProgressBoard(press.deliveries, press.clock);
        assertThat(board.of(edition).sentence()).isEqualTo("0 of 100 letters sent, 100 left.");
        try (ScriptedServer server = new ScriptedServer()) {
            RateLimits limits =
                    new RateLimits(java.util.Optional.of(Rate.valueOf("4/s")), java.util.Optional.empty(), Map.of());
            Sender sender =
                    press.sender(limits, new SmtpTransport(server.server(SmtpServer.Security.NONE, "", 20_000)), 2);
            for (int second = 0; second < 10; second++) {
                sender.drain();
                press.clock.forward(Duration.ofSeconds(1));
            }
            Progress progress = board.of(edition);
            assertThat(progress.sent()).isEqualTo(44);
            assertThat(progress.perSecond()).isEqualTo(4.4);
            assertThat(progress.toEnd()).isEqualTo(Duration.ofSeconds(13));
            assertThat(progress.sentence())
                    .isEqualTo("44 of 100 letters sent, 56 left, 4.4 a second, 13 s to the end.");
            sender.drain();
            assertThat(board.of(edition)).as("counted at most once a second").isEqualTo(progress);
        }
    }

    @Test
    void whatFailedOrIsUnknownIsSaid() {
        Progress progress = Progress.of(
                Map.of(
                        DeliveryState.ACCEPTED, 1200,
                        DeliveryState.BOUNCED, 34,
                        DeliveryState.REFUSED, 5,
                        DeliveryState.UNKNOWN, 2,
                        DeliveryState.DEFERRED, 3,
                        DeliveryState.CANCELLED, 9),
                0);
        assertThat(progress.sentence()).isEqualTo("1,234 of 1,244 letters sent, 5 failed, 2 unknown, 3 left.");
        assertThat(progress.toEnd()).isNull();
        assertThat(progress.isFinished()).isFalse();
    }
}
