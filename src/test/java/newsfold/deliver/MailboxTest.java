package newsfold.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {
    @TempDir
    private Path data;

    @Test
    void lettersLieThereAsTheyWouldHaveBeenSent() throws Exception {
        Press press = new Press();
        long edition = press.edition(3);
        assertThat(press.sender(new MailboxTransport(folder()), 2).drain().accepted())
                .isEqualTo(3);
        Mailbox mailbox = new Mailbox(folder());
        assertThat(mailbox.size()).isEqualTo(3);
        List<MailboxLetter> letters = mailbox.list(0, 10);
        assertThat(letters)
                .extracting(MailboxLetter::to)
                .containsExactlyInAnyOrder(
                        "reader1@reader.example", "reader2@reader.example", "reader3@reader.example");
        MailboxLetter first = letters.get(0);
        assertThat(first.subject()).isEqualTo("Bridge closed: the day\u2019s news");
        assertThat(first.from()).isEqualTo("The Quay Letter <letter@press.example.org>");
        assertThat(first.date()).isEqualTo(Instant.parse("2026-11-21T06:00:00Z"));
        OpenedLetter opened = mailbox.read(edition, first.name()).orElseThrow();
        assertThat(opened.letter()).isEqualTo(first);
        assertThat(opened.html().replace("\r\n", "\n")).isEqualTo(Letters.HTML);
        assertThat(opened.text().replace("\r\n", "\n")).isEqualTo(Letters.TEXT);
        assertThat(opened.raw().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo(Press.write(press.line(edition, first.to())).message());
    }

    @Test
    void theSameLetterTwiceLiesThereOnce() throws Exception {
        store("one@press.example.org", "s");
        store("one@press.example.org", "s");
        assertThat(new Mailbox(folder()).list(0, 10)).hasSize(1);
        try (Stream<Path> files = Files.list(folder().resolve("7"))) {
            assertThat(files).as("nothing half-written is left").hasSize(1);
        }
    }

    @Test
    void theNewestComesFirstPageByPage() throws Exception {
        for (int i = 0; i < 5; i++) {
            store(i + "@press.example.org", "letter " + i);
            Files.setLastModifiedTime(
                    folder().resolve("7").resolve(i + "_press.example.org.eml"),
                    FileTime.from(Press.MORNING.plusSeconds(i)));
        }
        Mailbox mailbox = new Mailbox(folder());
        assertThat(mailbox.list(0, 2)).extracting(MailboxLetter::subject).containsExactly("letter 4", "letter 3");
        assertThat(mailbox.list(2, 2)).extracting(MailboxLetter::subject).containsExactly("letter 0");
        assertThat(mailbox.list(3, 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.eml",
                "..\\secret.eml",
                "/etc/passwd",
                "..",
                ".eml",
                "",
                "a/../../secret.eml",
                "secret.eml\u0000",
                "%2e%2e%2fsecret.eml",
                "missing.eml"
            })
    void noNameLeadsOutOfTheMailbox(String name) throws IOException {
        Files.createDirectories(folder().resolve("7"));
        Files.writeString(folder().resolve("secret.eml"), "Subject: secret\r\n\r\n");
        Files.writeString(data.resolve("secret.eml"), "Subject: secret\r\n\r\n");
        assertThat(new Mailbox(folder()).read(7, name)).isEmpty();
    }

    @Test
    void anEmptyMailboxIsNoError() {
        assertThat(new Mailbox(data.resolve("none")).list(0, 10)).isEmpty();
        assertThat(new Mailbox(data.resolve("none")).read(1, "a.eml")).isEmpty();
    }

    @Test
    void aMailboxThatCannotBeWrittenKeepsTheLettersAndNamesTheSetting() throws IOException {
        Files.writeString(data.resolve("mailbox"), "a file where the folder should be");
        assertThatThrownBy(() -> store("one@press.example.org", "s"))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("newsfold.data");
    }

    @Test
    void onAFullDiskLettersWaitAndNoneIsLost() throws Exception {
        Press press = new Press();
        long edition = press.edition(40);
        Files.createDirectories(folder());
        try (SmallDisk disk = new SmallDisk(folder(), 4)) {
            LetterWriter writer = delivery -> {
                if (delivery.subscriber() == 20) {
                    fill(disk);
                }
                return Press.write(delivery);
            };
            MailboxTransport mailbox = new MailboxTransport(folder());
            Drained drained = press.sender(writer, mailbox, 2).drain();
            assertThat(drained.problem()).contains("make room", "newsfold.data");
            assertThat(press.deliveries.counts(edition).keySet())
                    .isSubsetOf(DeliveryState.ACCEPTED, DeliveryState.QUEUED)
                    .contains(DeliveryState.QUEUED);
            disk.makeRoom();
            drained = press.sender(Press::write, mailbox, 2).drain();
            assertThat(drained.problem()).isNull();
            assertThat(press.deliveries.counts(edition)).isEqualTo(Map.of(DeliveryState.ACCEPTED, 40));
            assertThat(new Mailbox(folder()).list(0, 100)).hasSize(40);
        }
    }

    private static void fill(SmallDisk disk) {
        try {
            disk.fill();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path folder() {
        return data.resolve("mailbox");
    }

    private void store(String messageId, String subject) throws UnreachableException {
        Delivery delivery = new Delivery(
                1,
                7,
                1,
                0,
                "ann@reader.example",
                Personal.NONE,
                messageId,
                DeliveryState.QUEUED,
                0,
                Press.MORNING,
                null,
                null,
                0,
                Press.MORNING);
        try (Transport.Line line = new MailboxTransport(folder()).open()) {
            line.send(
                    delivery,
                    "bounces@press.example.org",
                    new LetterMessage(Letters.to("ann@reader.example", messageId, subject)).bytes());
        }
    }
}
