package newsfold.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsfold.deliver.SmtpServer.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that misbehave, each in the way its letter's address names: see {@link ScriptedServer}. */
class SmtpTransportTest {
    private static final int SHORT = 2_000;

    private final Press press = new Press();
    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void everyAnswerIsUnderstood() {
        long edition = edition(
                "ann@x.example",
                "die-before.1@x.example",
                "die-after.1@x.example",
                "mute.1@x.example",
                "mute-rcpt.1@x.example",
                "c421.1@x.example",
                "c421-dot.1@x.example",
                "c450.1@x.example",
                "c550.1@x.example",
                "c551.1@x.example",
                "c554.1@x.example",
                "zoe@x.example");
        assertThat(sender(2).drain()).isEqualTo(new Drained(2, 5, 3, 2, null));
        expect(edition, "ann@x.example", DeliveryState.ACCEPTED, "250 2.0.0 queued");
        expect(edition, "zoe@x.example", DeliveryState.ACCEPTED, "250 2.0.0 queued");
        expect(edition, "die-before.1@x.example", DeliveryState.DEFERRED, "before the letter was sent");
        expect(edition, "die-after.1@x.example", DeliveryState.UNKNOWN, "may have arrived or not");
        expect(edition, "mute.1@x.example", DeliveryState.UNKNOWN, "may have arrived or not");
        expect(edition, "mute-rcpt.1@x.example", DeliveryState.DEFERRED, "before the letter was sent");
        expect(edition, "c421.1@x.example", DeliveryState.DEFERRED, "421 4.3.2 shutting down");
        expect(edition, "c421-dot.1@x.example", DeliveryState.DEFERRED, "421 4.3.2 disk full");
        expect(edition, "c450.1@x.example", DeliveryState.DEFERRED, "450 4.2.0 greylisted, come back");
        expect(edition, "c550.1@x.example", DeliveryState.REFUSED, "550-5.1.1 no such 550 5.1.1 user");
        expect(edition, "c551.1@x.example", DeliveryState.REFUSED, "550 5.7.1 not by you");
        expect(edition, "c554.1@x.example", DeliveryState.REFUSED, "554 5.7.1 looks like spam");
        assertThat(press.line(edition, "c450.1@x.example").code()).isEqualTo(450);
        assertThat(press.suppressions.list("", 0, 10))
                .singleElement()
                .returns("c550.1@x.example", Suppression::address)
                .returns("550-5.1.1 no such 550 5.1.1 user", Suppression::reason);
        assertThat(press.deliveries.finished(edition)).isFalse();
    }

    @Test
    void whatWasDeferredIsTriedAgainAndWhatIsUnknownIsNot() {
        String[] deferred = {
            "die-before.1@x.example",
            "mute-rcpt.1@x.example",
            "c421.1@x.example",
            "c421-dot.1@x.example",
            "c450.1@x.example"
        };
        List<String> all = new ArrayList<>(List.of(deferred));
        all.add("die-after.1@x.example");
        all.add("mute.1@x.example");
        long edition = edition(all.toArray(String[]::new));
        server.reform();
        sender(2).drain();
        assertThat(sender(2).drain()).isEqualTo(Drained.NOTHING);
        press.clock.forward(Duration.ofMinutes(2));
        assertThat(acceptedInTime()).isEqualTo(5);
        assertThat(server.received()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(press.deliveries.counts(edition))
                .isEqualTo(Map.of(DeliveryState.ACCEPTED, 5, DeliveryState.UNKNOWN, 2));
        assertThat(press.deliveries.finished(edition)).isTrue();
        assertThat(press.line(edition, "c450.1@x.example").attempts()).isEqualTo(2);

        press.jdbi.useTransaction(handle -> press.outbox.sendUnknownAgain(handle, edition, press.clock.instant()));
        assertThat(acceptedInTime()).isEqualTo(2);
        assertThat(server.received()).hasSize(all.size() + 2);
    }

    /** To a domain that complained letters go one after the other: half a minute's. */
    private int acceptedInTime() {
        int accepted = 0;
        for (int step = 0; step < 15; step++) {
            accepted += sender(2).drain().accepted();
            press.clock.forward(Duration.ofSeconds(2));
        }
        return accepted;
    }

    @Test
    void whereTheDigestSaysSoWhatMayHaveArrivedIsTriedAgainUntilItIsKnown() {
        long edition = edition("die-after.1@x.example", "mute.1@x.example", "ann@x.example");
        press.mailing(new Mailing(Mailing.Unknown.AGAIN, null));
        server.reform();
        sender(2).drain();
        assertThat(press.deliveries.counts(edition))
                .isEqualTo(Map.of(DeliveryState.ACCEPTED, 1, DeliveryState.DEFERRED, 2));
        press.clock.forward(Duration.ofMinutes(2));
        assertThat(sender(2).drain().accepted()).isEqualTo(2);
        assertThat(press.line(edition, "mute.1@x.example").doubts()).isOne();
        assertThat(press.line(edition, "ann@x.example").doubts()).isZero();
        assertThat(server.messageIds()).hasSize(3);
    }

    @Test
    void pausesGrowAndEndWithAReasonInWords() {
        long edition = edition("c450.1@x.example");
        int attempts = 0;
        while (!press.deliveries.finished(edition)) {
            attempts += sender(1).drain().total();
            press.clock.forward(Duration.ofMinutes(30));
        }
        Delivery line = press.line(edition, "c450.1@x.example");
        assertThat(line.state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(line.reply())
                .isEqualTo("Given up after 24 hours; the last answer was: 450 4.2.0 greylisted, come back");
        assertThat(attempts).isEqualTo(line.attempts()).isBetween(15, 35);
        assertThat(Duration.between(Press.MORNING, line.changed()))
                .isBetween(Duration.ofHours(24), Duration.ofHours(27));
    }

    @Test
    void aServerThatClosesConnectionsNowAndThenDelaysNobody() {
        server.closeAfter(3);
        press.edition(20);
        assertThat(sender(2).drain()).isEqualTo(new Drained(20, 0, 0, 0, null));
        assertThat(server.received()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void aRefusedSenderKeepsTheLettersAndNamesTheSetting() {
        server.answerMail("550 5.7.1 sender rejected");
        long edition = press.edition(5);
        Drained drained = sender(2).drain();
        assertThat(drained.total()).isZero();
        assertThat(drained.problem()).contains("newsfold.mail.from", "sender rejected");
        assertThat(press.deliveries.counts(edition)).isEqualTo(Map.of(DeliveryState.QUEUED, 5));
        assertThat(press.line(edition, "reader1@reader.example").reply()).contains("newsfold.mail.from");
        assertThat(press.line(edition, "reader1@reader.example").attempts()).isZero();
        server.answerMail("250 ok");
        assertThat(sender(2).drain().accepted()).isEqualTo(5);
    }

    @Test
    void aRefusedLoginKeepsTheLettersAndNamesTheSetting() {
        server.answerLogin("535 5.7.8 wrong");
        long edition = press.edition(2);
        Sender sender = press.sender(new SmtpTransport(server.server(Security.NONE, "press", SHORT)), 1);
        assertThat(sender.drain().problem())
                .contains("newsfold.mail.user", "newsfold.mail.password")
                .doesNotContain("secret");
        assertThat(press.deliveries.counts(edition)).isEqualTo(Map.of(DeliveryState.QUEUED, 2));
        server.answerLogin("235 welcome");
        assertThat(sender.drain().accepted()).isEqualTo(2);
    }

    @Test
    void noLetterGoesWithoutTheProtectionThatWasAskedFor() {
        press.edition(1);
        Sender sender = press.sender(new SmtpTransport(server.server(Security.STARTTLS, "", SHORT)), 1);
        assertThat(sender.drain().problem()).contains("newsfold.mail.security");
        assertThat(server.received()).isEmpty();
    }

    private long edition(String... addresses) {
        List<Recipient> recipients = new ArrayList<>();
        for (String address : addresses) {
            recipients.add(new Recipient(recipients.size() + 1, address));
        }
        return press.edition(recipients);
    }

    private Sender sender(int connections) {
        return press.sender(
                SmtpTransportTest::write, new SmtpTransport(server.server(Security.NONE, "", SHORT)), connections);
    }

    /** Larger than what the buffers on the way hold, where the server is to die within the letter. */
    private static Envelope write(Delivery delivery) {
        Letter letter = Press.letter(delivery);
        if (!delivery.address().startsWith("die-before")) {
            return Letters.envelope(letter);
        }
        return Letters.envelope(new Letter(
                letter.messageId(),
                letter.from(),
                letter.envelopeFrom(),
                letter.to(),
                null,
                letter.date(),
                letter.subject(),
                "A line of the tide table of Ostermouth.\n".repeat(500_000),
                letter.text(),
                letter.listId(),
                letter.listName(),
                letter.unsubscribe(),
                letter.feedbackId()));
    }

    private void expect(long edition, String address, DeliveryState state, String reply) {
        Delivery line = press.line(edition, address);
        assertThat(line.state()).as(address).isEqualTo(state);
        assertThat(line.reply()).as(address).contains(reply);
    }
}
