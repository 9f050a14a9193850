package newsfold.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import newsfold.deliver.LedgerSearch.Answer;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private final Press press = new Press();

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlapWhileLinesChange() {
        long edition = press.edition(25);
        List<Delivery> all = new ArrayList<>();
        LedgerKey after = LedgerKey.START;
        for (List<Delivery> page = press.deliveries.list(LedgerSearch.of(edition), after, 7);
                !page.isEmpty();
                page = press.deliveries.list(LedgerSearch.of(edition), after, 7)) {
            all.addAll(page);
            after = LedgerKey.parse(LedgerKey.of(page.get(page.size() - 1)).toString());
            set(page.get(0), "state = 'ACCEPTED', code = 250, reply = 'Ok'");
        }
        assertThat(all).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void linesAreFoundByStateAnswerDomainAndAddress() {
        long edition = press.edition(6);
        List<Delivery> lines = press.lines(edition);
        set(lines.get(0), "state = 'ACCEPTED', code = 250");
        set(lines.get(1), "state = 'DEFERRED', code = 451");
        set(lines.get(2), "state = 'REFUSED', code = 550, address = 'Ann_B%@Mail.Example'");
        set(lines.get(3), "state = 'UNKNOWN', code = null, address = 'ann@other.mail.example'");
        assertThat(found(edition, DeliveryState.UNKNOWN, null, "", ""))
                .containsExactly(lines.get(3).id());
        assertThat(found(edition, null, Answer.TAKEN, "", ""))
                .containsExactly(lines.get(0).id());
        assertThat(found(edition, null, Answer.FOR_NOW, "", ""))
                .containsExactly(lines.get(1).id());
        assertThat(found(edition, null, Answer.FOR_GOOD, "", ""))
                .containsExactly(lines.get(2).id());
        assertThat(found(edition, null, Answer.NONE, "", "")).hasSize(3);
        assertThat(found(edition, null, null, "@mail.example", ""))
                .containsExactly(lines.get(2).id());
        assertThat(found(edition, null, null, "", "ann")).hasSize(2);
        assertThat(found(edition, null, null, "", "_b%@"))
                .containsExactly(lines.get(2).id());
        assertThat(found(edition, DeliveryState.REFUSED, Answer.NONE, "", "ann"))
                .isEmpty();
        assertThat(press.deliveries.count(new LedgerSearch(edition, null, null, "", "ann")))
                .isEqualTo(2);
    }

    @Test
    void whatIsNoPlaceIsRefused() {
        assertThatThrownBy(() -> LedgerKey.parse("1; drop")).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Long> found(long edition, DeliveryState state, Answer answer, String domain, String words) {
        return press
                .deliveries
                .list(new LedgerSearch(edition, state, answer, domain, words), LedgerKey.START, 100)
                .stream()
                .map(Delivery::id)
                .toList();
    }

    private void set(Delivery line, String values) {
        press.jdbi.useHandle(handle -> handle.execute("update delivery set " + values + " where id = " + line.id()));
    }
}
