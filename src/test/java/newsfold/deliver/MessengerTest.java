package newsfold.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import newsfold.MovedClock;
import newsfold.database.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessengerTest {
    private static final String FROM = "Newsfold <press@quay.example>";

    private final Jdbi jdbi = TestDatabase.fresh();
    private final Notes notes = new Notes(jdbi, FROM);
    private final MovedClock clock = MovedClock.standingAt(Press.MORNING);
    private final Line line = new Line();
    private final Messenger messenger = new Messenger(notes, () -> line.open(), Duration.ofHours(24), clock);

    /** A way out that does as it is told. */
    private static final class Line implements Transport.Line {
        private final Deque<SendOutcome> answers = new ArrayDeque<>();
        private final List<byte[]> messages = new ArrayList<>();
        private final List<String> addresses = new ArrayList<>();
        private boolean closed;

        Transport.Line open() throws UnreachableException {
            if (closed) {
                throw new UnreachableException("The mail server is away.");
            }
            return this;
        }

        @Override
        public SendOutcome send(Delivery delivery, String envelopeFrom, byte[] message) {
            messages.add(message);
            addresses.add(delivery.address() + " from " + envelopeFrom);
            return answers.isEmpty() ? new SendOutcome.Accepted(250, "OK") : answers.poll();
        }

        @Override
        public void close() {}
    }

    private void leave(String subject, String text) {
        jdbi.useTransaction(handle -> notes.leave(handle, "ed@quay.example", subject, text, clock.instant()));
    }

    private List<String> states() {
        return jdbi.withHandle(handle -> handle.createQuery("select state || ' ' || tries from note order by id")
                .mapTo(String.class)
                .list());
    }

    @Test
    void aNoteIsAPlainMessageThatNoVacationNoticeAnswers() throws Exception {
        leave("Zwei Feeds schweigen", "Größe\n.\nEnde\n");
        messenger.drain();
        assertThat(line.addresses).containsExactly("ed@quay.example from press@quay.example");
        MimeMessage message =
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(line.messages.get(0)));
        assertThat(message.getSubject()).isEqualTo("Zwei Feeds schweigen");
        assertThat(message.getContent()).isEqualTo("Größe\r\n.\r\nEnde\r\n");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("List-Unsubscribe")).isNull();
        assertThat(message.getSentDate().toInstant()).isEqualTo(clock.instant());
        assertThat(message.getMessageID()).endsWith("@quay.example>");
        assertThat(states()).containsExactly("sent 1");
        messenger.drain();
        assertThat(line.messages).hasSize(1);
    }

    @Test
    void aSubjectAddsNoHeaders() {
        leave("Feeds\r\nBcc: all@quay.example", "text");
        messenger.drain();
        assertThat(new String(line.messages.get(0), StandardCharsets.US_ASCII).lines())
                .contains("Subject: Feeds Bcc: all@quay.example");
    }

    @Test
    void whatCannotGoNowIsTriedLaterAsTheSameMessage() {
        leave("one", "text");
        line.answers.add(new SendOutcome.Deferred(451, "later"));
        messenger.drain();
        messenger.drain();
        assertThat(states()).containsExactly("waiting 1");
        clock.forward(Duration.ofMinutes(5));
        messenger.drain();
        assertThat(states()).containsExactly("sent 2");
        assertThat(line.messages.get(0)).isEqualTo(line.messages.get(1));
    }

    @Test
    void withoutAWayOutNotesWaitAndAreGivenUpAfterADay() {
        leave("one", "text");
        line.closed = true;
        messenger.drain();
        assertThat(states()).containsExactly("waiting 1");
        clock.forward(Duration.ofHours(25));
        messenger.drain();
        assertThat(states()).containsExactly("given_up 2");
    }

    @Test
    void aRefusedNoteIsNotTriedAgain() {
        leave("one", "text");
        line.answers.add(new SendOutcome.Refused(550, "no such address", true));
        messenger.drain();
        clock.forward(Duration.ofHours(2));
        messenger.drain();
        assertThat(states()).containsExactly("given_up 1");
    }

    @Test
    void aNoteThatAKilledProgramHadInHandGoesOn() {
        leave("one", "text");
        assertThat(notes.take(clock.instant(), clock.instant().plusSeconds(300)))
                .isPresent();
        messenger.drain();
        assertThat(line.messages).isEmpty();
        clock.forward(Duration.ofSeconds(300));
        messenger.drain();
        assertThat(line.messages).hasSize(1);
    }

    @Test
    void withoutAMailServerNotesAreInTheBuiltInMailbox(@TempDir Path folder) {
        leave("Two feeds are silent", "text");
        new Messenger(notes, new MailboxTransport(folder), Duration.ofHours(24), clock).drain();
        assertThat(new Mailbox(folder).list(0, 10)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Two feeds are silent");
            assertThat(new Mailbox(folder)
                            .read(letter.edition(), letter.name())
                            .orElseThrow()
                            .text())
                    .isEqualTo("text");
        });
    }

    @Test
    void aSenderOnNoPublicDomainIsNamedWithItsSetting() {
        Notes local = new Notes(jdbi, "root@localhost");
        assertThatThrownBy(() ->
                        jdbi.useTransaction(handle -> local.leave(handle, "ed@quay.example", "s", "t", Instant.EPOCH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("newsfold.mail.from");
    }
}
