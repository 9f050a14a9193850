package newsfold.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsfold.database.Secrets;
import newsfold.deliver.Delivery;
import newsfold.deliver.DeliveryState;
import newsfold.deliver.Press;
import newsfold.deliver.Recipient;
import newsfold.deliver.ReturnAddresses;
import newsfold.deliver.ReturnedLetters;
import newsfold.deliver.Suppression;
import newsfold.deliver.SuppressionChange;
import newsfold.subscribers.Erasures;
import newsfold.subscribers.MailAddress;
import newsfold.subscribers.Subscribers;
import org.junit.jupiter.api.Test;

class RegistrarTest {
    private static final String ANN = "Ann@Reader.example";
    private static final String BOB = "bob@reader.example";

    private final Press press = new Press();
    private final Subscribers subscribers = new Subscribers(press.jdbi);
    private final Bounces bounces = new Bounces(press.jdbi);
    private final ReturnAddresses addresses =
            new ReturnAddresses(new byte[] {7}, Optional.of("back@press.example.org"));
    private Instant now = Press.MORNING.plusSeconds(60);
    private int mails;

    @Test
    void aDeadAddressGetsNoMoreAtOnceAndTheLedgerSaysWhy() throws Exception {
        long edition = accepted(ANN, BOB);
        assertThat(enter(BounceKind.HARD, named(edition, ANN))).isTrue();
        Delivery line = press.line(edition, ANN);
        assertThat(line.state()).isEqualTo(DeliveryState.BOUNCED);
        assertThat(line.reply()).isEqualTo("There is no such address. (5.1.1) 550 5.1.1 User unknown");
        assertThat(press.suppressions.find(ANN)).map(Suppression::reason).contains("There is no such address. (5.1.1)");
        assertThat(press.line(edition, BOB).state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(press.suppressions.count()).isOne();
        assertThat(press.suppressions.journal(ANN))
                .singleElement()
                .returns(true, SuppressionChange::suppressed)
                .returns("newsfold", SuppressionChange::by);
    }

    @Test
    void aComplaintStopsLettersAndTheLetterDidArrive() throws Exception {
        long edition = accepted(ANN);
        enter(BounceKind.COMPLAINT, named(edition, ANN));
        assertThat(press.line(edition, ANN).state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(press.suppressions.find(ANN)).isPresent();
    }

    @Test
    void whatComesTwiceCountsOnce() throws Exception {
        long edition = accepted(ANN);
        Event event = event("same", BounceKind.HARD, named(edition, ANN));
        assertThat(registrar().enter(event)).isTrue();
        press.suppressions.lift(ANN, "ed", now);
        assertThat(registrar().enter(event)).isFalse();
        assertThat(press.suppressions.find(ANN)).isEmpty();
        assertThat(bounces.of(ANN, 10)).hasSize(1);
    }

    @Test
    void manySoftOnesStopLettersAndTheSameLetterCountsOnce() throws Exception {
        long first = accepted(ANN);
        enter(BounceKind.SOFT, named(first, ANN));
        enter(BounceKind.SOFT, named(first, ANN));
        enter(BounceKind.SOFT, named(accepted(ANN), ANN));
        assertThat(press.line(first, ANN).state()).isEqualTo(DeliveryState.BOUNCED);
        assertThat(press.suppressions.count()).isZero();
        enter(BounceKind.SOFT, named(accepted(ANN), ANN));
        assertThat(press.suppressions.find(ANN).orElseThrow().reason())
                .isEqualTo("3 letters in 30 days did not arrive. The last: There is no such address. (5.1.1)");
    }

    @Test
    void softOnesOfLongAgoOrBeforeALiftDoNotCount() throws Exception {
        enter(BounceKind.SOFT, named(accepted(ANN), ANN));
        enter(BounceKind.SOFT, named(accepted(ANN), ANN));
        now = now.plus(Duration.ofDays(31));
        enter(BounceKind.SOFT, named(accepted(ANN), ANN));
        enter(BounceKind.SOFT, named(accepted(ANN), ANN));
        assertThat(press.suppressions.count()).isZero();
        enter(BounceKind.SOFT, named(accepted(ANN), ANN));
        assertThat(press.suppressions.count()).isOne();
        now = now.plusSeconds(1);
        press.suppressions.lift(ANN, "ed", now);
        now = now.plusSeconds(1);
        enter(BounceKind.SOFT, named(accepted(ANN), ANN));
        enter(BounceKind.SOFT, named(accepted(ANN), ANN));
        assertThat(press.suppressions.count()).isZero();
    }

    @Test
    void answersNoticesAndRiddlesChangeNothing() throws Exception {
        long edition = accepted(ANN);
        for (BounceKind kind : List.of(BounceKind.AUTO_REPLY, BounceKind.NOTICE, BounceKind.UNKNOWN)) {
            for (int i = 0; i < 5; i++) {
                enter(kind, named(edition, ANN));
            }
        }
        assertThat(press.line(edition, ANN).state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(press.suppressions.count()).isZero();
        assertThat(bounces.unclear(10)).hasSize(5);
    }

    @Test
    void aMessageIdNamesTheLetterToo() throws Exception {
        long edition = accepted(ANN, BOB);
        String id = press.line(edition, BOB).messageId();
        ReturnedMail mail = said(BounceKind.HARD, List.of("somebody@else.example"), Set.of(id), "");
        registrar().enter(Event.byMail("m", mail));
        assertThat(press.line(edition, BOB).state()).isEqualTo(DeliveryState.BOUNCED);
        assertThat(press.suppressions.find(BOB)).isPresent();
    }

    /** Anybody can write an address into a mail, and a reader's enemy would. */
    @Test
    void anAddressAloneIsBelievedOnlyWhenItComesOften() throws Exception {
        long edition = accepted(ANN);
        registrar().enter(Event.byMail("a", said(BounceKind.HARD, List.of(ANN), Set.of(), "")));
        assertThat(press.line(edition, ANN).state()).isEqualTo(DeliveryState.BOUNCED);
        assertThat(press.suppressions.count()).isZero();
        registrar().enter(Event.byMail("b", said(BounceKind.COMPLAINT, List.of(ANN), Set.of(), "")));
        registrar().enter(Event.byMail("c", said(BounceKind.HARD, List.of(ANN), Set.of(), "")));
        assertThat(press.suppressions.count()).as("of one letter").isZero();
        accepted(ANN);
        registrar().enter(Event.byMail("d", said(BounceKind.HARD, List.of(ANN), Set.of(), "")));
        accepted(ANN);
        registrar().enter(Event.byMail("e", said(BounceKind.HARD, List.of(ANN), Set.of(), "")));
        assertThat(press.suppressions.find(ANN)).isPresent();
    }

    @Test
    void aStrangersAddressDoesNothing() throws Exception {
        accepted(ANN);
        registrar().enter(Event.byMail("a", said(BounceKind.HARD, List.of("stranger@reader.example"), Set.of(), "")));
        assertThat(press.suppressions.count()).isZero();
        assertThat(bounces.counts(Instant.EPOCH)).containsEntry(BounceKind.HARD, 1);
    }

    @Test
    void aProvidersWordIsBelieved() throws Exception {
        long edition = accepted(ANN);
        registrar().enter(Event.byHook("hook:1", BounceKind.HARD, ANN, null, "5.1.1", "Gone.", "550"));
        assertThat(press.suppressions.find(ANN)).isPresent();
        assertThat(press.line(edition, ANN).state()).isEqualTo(DeliveryState.BOUNCED);
    }

    @Test
    void aBounceThatIsFasterThanOurOwnNoteHolds() throws Exception {
        long edition = accepted(ANN);
        state(edition, "SENDING");
        enter(BounceKind.SOFT, named(edition, ANN));
        assertThat(press.line(edition, ANN).state()).isEqualTo(DeliveryState.BOUNCED);
        long waiting = accepted(BOB);
        state(waiting, "QUEUED");
        enter(BounceKind.SOFT, named(waiting, BOB));
        assertThat(press.line(waiting, BOB).state()).as("cannot have come back").isEqualTo(DeliveryState.QUEUED);
    }

    private Registrar registrar() {
        return new Registrar(
                press.jdbi,
                bounces,
                addresses,
                new ReturnedLetters(addresses),
                subscribers,
                new Erasures(press.jdbi, new Secrets(press.jdbi)),
                press.suppressions,
                3,
                Duration.ofDays(30),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private boolean enter(BounceKind kind, String returnAddress) {
        return registrar().enter(event("mail " + mails++, kind, returnAddress));
    }

    private static Event event(String id, BounceKind kind, String returnAddress) {
        return Event.byMail(id, said(kind, List.of(), Set.of(), "To: <" + returnAddress + ">"));
    }

    private static ReturnedMail said(BounceKind kind, List<String> whom, Set<String> ids, String traces) {
        return new ReturnedMail(
                kind, "5.1.1", "There is no such address.", "550 5.1.1 User unknown", whom, ids, traces);
    }

    private String named(long edition, String address) {
        return addresses.of(press.line(edition, address), "");
    }

    /** An edition whose letters to these the server took. */
    private long accepted(String... readers) throws Exception {
        List<Recipient> recipients = new ArrayList<>();
        for (String reader : readers) {
            long id = subscribers.add(MailAddress.parse(reader), null, now).id();
            recipients.add(new Recipient(id, reader));
        }
        long edition = press.edition(recipients);
        state(edition, "ACCEPTED");
        press.jdbi.useHandle(handle -> handle.execute(
                "update edition set send_at = ? where id = ?",
                now.minusSeconds(60).atOffset(ZoneOffset.UTC),
                edition));
        return edition;
    }

    private void state(long edition, String state) {
        press.jdbi.useHandle(
                handle -> handle.execute("update delivery set state = ? where edition_id = ?", state, edition));
    }
}
