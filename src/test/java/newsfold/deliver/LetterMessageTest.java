package newsfold.deliver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterMessageTest {
    /** letter.eml is the whole message as it goes over the wire, written here with line feeds only. */
    @Test
    void writesTheMessageOfTheGoldenFile() throws IOException {
        String written = new String(bytes(Letters.to("ann@reader.example")), US_ASCII);
        try (InputStream golden = Objects.requireNonNull(getClass().getResourceAsStream("letter.eml"))) {
            assertThat(written.replace("\r\n", "\n")).isEqualTo(new String(golden.readAllBytes(), US_ASCII));
        }
    }

    @Test
    void theSameLetterGivesTheSameBytes() {
        assertThat(bytes(Letters.to("ann@reader.example"))).isEqualTo(bytes(Letters.to("ann@reader.example")));
    }

    @Test
    void everyLineEndsInCrLfAndIsShort() {
        String long_ = "no blank in sight ".replace(" ", "").repeat(400);
        Letter letter = with(
                long_ + "\n" + "\u00e4".repeat(3000), "<p>" + long_ + "</p>\r\nx\ry\n", "s".repeat(2000) + "\u00e4");
        String message = new String(bytes(letter), ISO_8859_1);
        assertThat(message.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(message.split("\r\n"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998));
    }

    @Test
    void bodiesComeBackAsTheyWere() throws Exception {
        MimeMultipart parts =
                (MimeMultipart) parse(Letters.to("ann@reader.example")).getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(Letters.TEXT);
        assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(parts.getBodyPart(1).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(Letters.HTML);
    }

    @Test
    void namesInAnyScriptComeBackAsTheyWere() throws Exception {
        String name = "\u041d\u043e\u0432\u043e\u0441\u0442\u0438, \"\u0443\u0442\u0440\u043e\u043c\" \u2014 "
                .repeat(5)
                .strip();
        Letter plain = Letters.to("ann@reader.example");
        MimeMessage read = parse(new Letter(
                plain.messageId(),
                new InternetAddress("letter@press.example.org", name, "UTF-8").toString(),
                plain.envelopeFrom(),
                plain.to(),
                "\"Desk, the\" <desk@press.example.org>",
                plain.date(),
                name,
                plain.html(),
                plain.text(),
                plain.listId(),
                name,
                plain.unsubscribe(),
                plain.feedbackId()));
        assertThat(read.getSubject()).isEqualTo(name);
        assertThat(((InternetAddress) read.getFrom()[0]).getPersonal()).isEqualTo(name);
        assertThat(read.getReplyTo()).hasSize(1);
        assertThat(read.getHeader("List-Id", null)).endsWith("<quay.press.example.org>");
    }

    /** What an article's headline or a reader's address might bring along. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bridge\u0000closed",
                "Bridge\u000bBcc: all@reader.example",
                "Bridge\u2028Bcc: all@reader.example",
                "Bridge\u0085Bcc: all@reader.example",
                "=?UTF-8?Q?=0D=0ABcc:_all@reader.example?=",
                "Bridge\tclosed"
            })
    void noSubjectAddsAHeader(String subject) {
        String message =
                new String(bytes(Letters.to("ann@reader.example", "0123@press.example.org", subject)), ISO_8859_1);
        String head = message.substring(0, message.indexOf("\r\n\r\n"));
        assertThat(head.split("\r\n")).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(head).doesNotContain("\u0000", "\u000b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "ann@",
                "@reader.example",
                "ann@reader.example, bob@reader.example",
                "friends: ann@reader.example, bob@reader.example;",
                "ann@reader.example> RCPT TO:<bob@reader.example",
                "ann @reader.example"
            })
    void whatIsNotOneAddressIsRefused(String address) {
        assertThatThrownBy(() -> bytes(Letters.to(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("To");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b@press.example.org", "a>@press.example.org", "", "\u00e4@press.example.org"})
    void aMessageIdThatIsNoneIsRefused(String id) {
        assertThatThrownBy(() -> bytes(Letters.to("ann@reader.example", id, "s")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Message-ID");
    }

    @Test
    void lineBreaksInHeadersAreRefused() {
        assertThatThrownBy(() -> Letters.to("ann@reader.example\r\nBcc: all@reader.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Letter with(String text, String html, String subject) {
        Letter plain = Letters.to("ann@reader.example");
        return new Letter(
                plain.messageId(),
                plain.from(),
                plain.envelopeFrom(),
                plain.to(),
                null,
                Instant.EPOCH,
                subject,
                html,
                text,
                plain.listId(),
                plain.listName(),
                URI.create("https://press.example.org/unsubscribe/" + "t".repeat(300)),
                plain.feedbackId());
    }

    private static byte[] bytes(Letter letter) {
        return new LetterMessage(letter).bytes();
    }

    private static MimeMessage parse(Letter letter) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes(letter)));
    }
}
