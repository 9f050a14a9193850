package newsfold.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Press press = new Press();

    @Test
    void enteringTwiceEntersOnce() {
        long edition = press.edition(3);
        assertThat(enter(
                        edition,
                        0,
                        new Recipient(3, "reader3@reader.example"),
                        new Recipient(4, "reader4@reader.example")))
                .isOne();
        assertThat(press.deliveries.counts(edition)).isEqualTo(Map.of(DeliveryState.QUEUED, 4));
    }

    @Test
    void aRoundOfItsOwnIsALetterOfItsOwn() {
        long edition = press.edition(1);
        press.jdbi.useHandle(
                handle -> handle.execute("insert into round values (?, 1, 'all', 'editor', now())", edition));
        assertThat(enter(edition, 1, new Recipient(1, "reader1@reader.example")))
                .isOne();
        List<Delivery> lines = press.deliveries.of(edition, "READER1@reader.example");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).messageId()).isNotEqualTo(lines.get(1).messageId());
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.messageId()).matches("[0-9a-f]{40}@press\\.example\\.org"));
    }

    @Test
    void aMessageIdTellsNobodyWhoReadsWhatWithoutTheKey() {
        String id = new MessageIds(new byte[] {1}, "news@press.example.org").of(1, 2, 0);
        assertThat(new MessageIds(new byte[] {1}, "Other <letters@press.example.org>").of(1, 2, 0))
                .isEqualTo(id);
        assertThat(new MessageIds(new byte[] {2}, "news@press.example.org").of(1, 2, 0))
                .isNotEqualTo(id);
        assertThat(new MessageIds(new byte[] {1}, "news@press.example.org").of(2, 1, 0))
                .isNotEqualTo(id);
    }

    @Test
    void aSenderOnNoPublicDomainIsRefusedWithTheSetting() {
        long edition = press.edition(0);
        press.jdbi.useHandle(handle -> handle.execute("update digest set sender = 'news@localhost'"));
        assertThatThrownBy(() -> enter(edition, 0, new Recipient(1, "ann@reader.example")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("newsfold.mail.from");
    }

    @Test
    void aCancelledEditionIsFinished() {
        long edition = press.edition(3);
        press.jdbi.useTransaction(
                handle -> press.outbox.cancelEdition(handle, edition, "called off", press.clock.instant()));
        assertThat(press.deliveries.counts(edition)).isEqualTo(Map.of(DeliveryState.CANCELLED, 3));
        assertThat(press.deliveries.finished(edition)).isTrue();
        assertThat(press.deliveries.list(only(edition, DeliveryState.QUEUED), LedgerKey.START, 10))
                .isEmpty();
        assertThat(press.deliveries.list(only(edition, DeliveryState.CANCELLED), LedgerKey.START, 2))
                .hasSize(2);
    }

    private static LedgerSearch only(long edition, DeliveryState state) {
        return new LedgerSearch(edition, state, null, "", "");
    }

    private int enter(long edition, int round, Recipient... recipients) {
        return press.jdbi.inTransaction(
                handle -> press.outbox.enqueue(handle, edition, round, List.of(recipients), press.clock.instant()));
    }
}
