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
    void aPartOfAnAddressIsFoundAmongManyWhereverItsLineStandsAndInEachRound() {
        long edition = press.edition(2_500);
        for (int reader : new int[] {1, 1_000, 1_001, 2_000, 2_500}) {
            assertThat(addresses(edition, "", "ER" + reader + "@"))
                    .containsExactly("reader" + reader + "@reader.example");
        }
        assertThat(addresses(edition, "", "er99")).hasSize(11);
        assertThat(addresses(edition, "reader.example", "1234")).containsExactly("reader1234@reader.example");
        assertThat(addresses(edition, "eader.example", "")).isEmpty();
        assertThat(addresses(edition, "", "4@reader.example\nreader5")).isEmpty();
        press.jdbi.useTransaction(handle -> {
            handle.execute("insert into round values (?, 1, 'again', 'Ed', now())", edition);
            List<Recipient> some =
                    List.of(new Recipient(1234, "moved@other.example"), new Recipient(9, "nine@x.example"));
            assertThat(press.outbox.enqueue(handle, edition, 1, some, Press.MORNING))
                    .isEqualTo(2);
        });
        assertThat(addresses(edition, "", "1234")).containsExactly("reader1234@reader.example");
        assertThat(addresses(edition, "other.example", "")).containsExactly("moved@other.example");
    }

    @Test
    void whatIsFoundByAddressGoesOnWhereAPageEnded() {
        long edition = press.edition(2_500);
        LedgerSearch search = new LedgerSearch(edition, null, null, "", "99");
        List<Delivery> all = press.deliveries.list(search, LedgerKey.START, 10_000);
        assertThat(all).hasSizeGreaterThan(40);
        List<Delivery> first = press.deliveries.list(search, LedgerKey.START, 15);
        assertThat(press.deliveries.list(search, LedgerKey.of(first.get(14)), 10_000))
                .isEqualTo(all.subList(15, all.size()));
    }

    @Test
    void aLetterToAnotherAddressIsFoundByThatAndNotByTheFormer() {
        long edition = press.edition(1_500);
        press.jdbi.useHandle(handle -> press.outbox.readdress(handle, 1_100, "Ada@Elsewhere.example"));
        assertThat(addresses(edition, "", "ada@")).containsExactly("Ada@Elsewhere.example");
        assertThat(addresses(edition, "elsewhere.example", "")).containsExactly("Ada@Elsewhere.example");
        assertThat(addresses(edition, "", "reader1100@")).isEmpty();
        assertThat(addresses(edition, "", "reader1101@")).containsExactly("reader1101@reader.example");
    }

    @Test
    void aLedgerFromBeforeAddressesWereWrittenDownIsSearchedToo() {
        long edition = press.edition(30);
        press.jdbi.useHandle(handle -> {
            handle.execute("delete from ledger_addresses");
            handle.execute("update edition set addresses_noted = false");
        });
        assertThat(addresses(edition, "", "reader17@")).containsExactly("reader17@reader.example");
    }

    @Test
    void whatIsNoPlaceIsRefused() {
        assertThatThrownBy(() -> LedgerKey.parse("1; drop")).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> addresses(long edition, String domain, String words) {
        return press
                .deliveries
                .list(new LedgerSearch(edition, null, null, domain, words), LedgerKey.START, 10_000)
                .stream()
                .map(Delivery::address)
                .toList();
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
