package newsfold.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsfold.database.Secrets;
import newsfold.subscribers.Erasures;
import newsfold.subscribers.MailAddress;
import newsfold.subscribers.Subscribers;
import newsfold.subscribers.Subscriptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SenderTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Press press = new Press();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void everyReaderGetsOneLetter() throws Exception {
        long edition = press.edition(50);
        Drained drained = press.sender(smtp(), 4).drain();
        assertThat(drained).isEqualTo(new Drained(50, 0, 0, 0, null));
        assertThat(press.deliveries.counts(edition)).containsExactly(Map.entry(DeliveryState.ACCEPTED, 50));
        assertThat(press.deliveries.finished(edition)).isTrue();
        assertThat(received()).hasSize(50).allSatisfy((id, times) -> assertThat(times)
                .isOne());
        MimeMessage one = server.getReceivedMessages()[0];
        Delivery line = press.line(edition, one.getAllRecipients()[0].toString());
        assertThat(one.getMessageID()).isEqualTo("<" + line.messageId() + ">");
        assertThat(one.getHeader("Return-Path", null)).isEqualTo("<bounces@press.example.org>");
    }

    @Test
    void twoSendersAtOnceSendEachLetterOnce() throws Exception {
        long edition = press.edition(400);
        List<CompletableFuture<Drained>> runs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Sender sender = press.sender(smtp(), 3);
            runs.add(CompletableFuture.supplyAsync(sender::drain));
        }
        int accepted = 0;
        for (CompletableFuture<Drained> run : runs) {
            accepted += run.get().accepted();
        }
        assertThat(accepted).isEqualTo(400);
        assertThat(received()).hasSize(400).allSatisfy((id, times) -> assertThat(times)
                .isOne());
        assertThat(press.deliveries.finished(edition)).isTrue();
    }

    @Test
    void nothingGoesOutBeforeItsTimeOrWhileHeld() {
        long edition = press.edition(3);
        press.hold(edition, true);
        assertThat(press.sender(smtp(), 2).drain()).isEqualTo(Drained.NOTHING);
        press.hold(edition, false);
        press.clock.forward(Duration.ofSeconds(-1));
        assertThat(press.sender(smtp(), 2).drain()).isEqualTo(Drained.NOTHING);
        press.clock.forward(Duration.ofSeconds(1));
        assertThat(press.sender(smtp(), 2).drain().accepted()).isEqualTo(3);
    }

    @Test
    void inQuietHoursNothingLeavesAndWhatWaitsGoesAfterThem() {
        // the morning is at 06:00
        press.mailing(new Mailing(Mailing.Unknown.HOLD, QuietHours.parse("22:30-06:30")));
        press.edition(3);
        assertThat(press.sender(smtp(), 2).drain()).isEqualTo(Drained.NOTHING);
        press.clock.forward(Duration.ofMinutes(30));
        assertThat(press.sender(smtp(), 2).drain().accepted()).isEqualTo(3);
    }

    @Test
    void quietHoursThatBeginInMidRunStopIt() {
        press.mailing(new Mailing(Mailing.Unknown.HOLD, QuietHours.parse("06:01-07:00")));
        press.edition(50);
        Runnable later = () -> press.clock.forward(Duration.ofMinutes(1));
        Drained drained = press.sender(new After(10, later, smtp()), 1).drain();
        assertThat(drained.accepted()).isBetween(10, 12);
        press.clock.forward(Duration.ofHours(1));
        assertThat(press.sender(smtp(), 1).drain().accepted()).isEqualTo(50 - drained.accepted());
    }

    @Test
    void aHoldInMidRunTakesEffectAtOnce() {
        long edition = press.edition(100);
        Drained first = press.sender(new After(10, () -> press.hold(edition, true), smtp()), 1)
                .drain();
        // the letter under way and the one begun behind it
        assertThat(first.accepted()).isBetween(10, 12);
        press.hold(edition, false);
        assertThat(press.sender(smtp(), 1).drain().accepted()).isEqualTo(100 - first.accepted());
        assertThat(press.deliveries.finished(edition)).isTrue();
    }

    @Test
    void aServerThatWasToldOfAHeldLetterForgetsItAndTakesOthers() throws Exception {
        long held = press.edition(20);
        long other = press.edition(20);
        SmtpTransport smtp = smtp();
        press.sender(new After(5, () -> press.hold(held, true), smtp), 1).drain();
        Map<DeliveryState, Integer> counts = press.deliveries.counts(held);
        assertThat(counts.get(DeliveryState.QUEUED)).isBetween(13, 15);
        assertThat(press.deliveries.finished(other)).isTrue();
        assertThat(server.getReceivedMessages()).hasSize(20 + counts.get(DeliveryState.ACCEPTED));
        assertThat(received()).allSatisfy((id, times) -> assertThat(times).isOne());
    }

    @Test
    void whoUnsubscribesInMidRunGetsNoLetterAndAllOthersDo() throws Exception {
        Subscriptions subscriptions = new Subscriptions(
                press.jdbi,
                new Subscribers(press.jdbi),
                press.outbox,
                new Erasures(press.jdbi, new Secrets(press.jdbi)));
        List<Recipient> recipients = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            String address = "reader" + i + "@reader.example";
            recipients.add(new Recipient(
                    subscriptions
                            .subscribe(MailAddress.parse(address), null, press.digest(), "desk", Press.MORNING)
                            .id(),
                    address));
        }
        long edition = press.edition(recipients);
        Runnable leave =
                () -> subscriptions.end(recipients.get(14).subscriber(), press.digest(), "unsubscribed", Press.MORNING);
        press.sender(new After(3, leave, smtp()), 1).drain();
        assertThat(server.getReceivedMessages()).hasSize(19);
        assertThat(press.line(edition, "reader15@reader.example").state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(press.deliveries.finished(edition)).isTrue();
    }

    @Test
    void whatIsCancelledInMidRunDoesNotGoOut() {
        long edition = press.edition(20);
        Runnable cancel = () -> press.jdbi.useHandle(
                handle -> press.outbox.cancel(handle, press.digest(), 15, "unsubscribed", Press.MORNING));
        press.sender(new After(3, cancel, smtp()), 1).drain();
        assertThat(server.getReceivedMessages()).hasSize(19);
        assertThat(press.line(edition, "reader15@reader.example"))
                .returns(DeliveryState.CANCELLED, Delivery::state)
                .returns("unsubscribed", Delivery::reply);
    }

    @Test
    void aDatabaseThatDropsAllConnectionsInMidRunLosesNothing() throws Exception {
        long edition = press.edition(200);
        int[] drops = {0};
        LetterWriter writer = delivery -> {
            if (delivery.subscriber() % 20 == 0) {
                drops[0] += press.jdbi.withHandle(
                        handle -> handle.createQuery("""
                                select count(pg_terminate_backend(pid)) from pg_stat_activity
                                where datname = current_database() and pid <> pg_backend_pid()""").mapTo(Integer.class).one());
            }
            return Press.write(delivery);
        };
        Drained drained = press.sender(writer, smtp(), 3).drain();
        assertThat(drops[0]).isPositive();
        assertThat(drained).isEqualTo(new Drained(200, 0, 0, 0, null));
        assertThat(received()).hasSize(200).allSatisfy((id, times) -> assertThat(times)
                .isOne());
        assertThat(press.deliveries.counts(edition)).containsExactly(Map.entry(DeliveryState.ACCEPTED, 200));
    }

    @Test
    void whoIsSuppressedBetweenEnqueuingAndSendingIsNotWrittenTo() {
        press.suppressions.add("Reader1@reader.example", "550 5.1.1 gone", "ed", Press.MORNING);
        long edition = press.edition(4);
        press.suppressions.add("READER3@reader.example", "asked by phone", "ed", Press.MORNING);
        press.sender(smtp(), 2).drain();
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(press.line(edition, "reader1@reader.example"))
                .returns(DeliveryState.REFUSED, Delivery::state)
                .returns("Not sent: the address is suppressed (550 5.1.1 gone).", Delivery::reply);
        assertThat(press.line(edition, "reader3@reader.example").reply()).contains("asked by phone");
    }

    @Test
    void aLetterThatCannotBeWrittenStopsNoOther() {
        long edition = press.edition(List.of(
                new Recipient(1, "ann@reader.example"),
                new Recipient(2, "no address"),
                new Recipient(3, "bob@reader.example")));
        assertThat(press.sender(smtp(), 1).drain()).isEqualTo(new Drained(2, 0, 1, 0, null));
        assertThat(press.line(edition, "no address").reply()).contains("no address");
    }

    @Test
    void aServerThatIsAwayLosesNothing() {
        long edition = press.edition(5);
        SmtpTransport transport = smtp();
        server.stop();
        Drained drained = press.sender(transport, 2).drain();
        assertThat(drained.total()).isZero();
        assertThat(drained.problem()).contains("newsfold.mail.host");
        assertThat(press.deliveries.counts(edition)).containsExactly(Map.entry(DeliveryState.QUEUED, 5));
    }

    private SmtpTransport smtp() {
        return new SmtpTransport(new SmtpServer(
                "127.0.0.1", server.getSmtp().getPort(), "", "", SmtpServer.Security.NONE, Duration.ofSeconds(20)));
    }

    private Map<String, Long> received() throws Exception {
        List<String> ids = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            ids.add(message.getMessageID() + Arrays.toString(message.getAllRecipients()));
        }
        return ids.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** A real way out, by which something happens after so many letters. */
    private record After(int letters, Runnable event, Transport transport) implements Transport {
        @Override
        public int lines() {
            return transport.lines();
        }

        @Override
        public Line open() throws UnreachableException {
            Line line = transport.open();
            int[] sent = {0};
            return new Line() {
                @Override
                public SendOutcome send(Delivery delivery, String envelopeFrom, byte[] message)
                        throws UnreachableException {
                    return send(delivery, envelopeFrom, message, Permit.GRANTED).orElseThrow();
                }

                @Override
                public Optional<SendOutcome> send(Delivery delivery, String envelopeFrom, byte[] message, Permit permit)
                        throws UnreachableException {
                    Optional<SendOutcome> outcome = line.send(delivery, envelopeFrom, message, permit);
                    if (outcome.isPresent() && ++sent[0] == letters) {
                        event.run();
                    }
                    return outcome;
                }

                @Override
                public void close() {
                    line.close();
                }
            };
        }
    }
}
