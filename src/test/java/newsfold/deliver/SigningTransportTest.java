package newsfold.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newsfold.deliver.SmtpServer.Security;
import newsfold.dkim.DkimKey;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningTransportTest {
    @TempDir
    Path folder;

    private final Press press = new Press();

    /** What the receiving server holds, after Angus, the dots and the line ends, is still what was signed. */
    @Test
    void whatArrivesBearsASignatureThatHolds() throws Exception {
        DkimKey key = DkimKey.makeRsa();
        Path file = Files.writeString(folder.resolve("s.pem"), key.pem());
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            SmtpServer address = new SmtpServer(
                    "127.0.0.1", server.getSmtp().getPort(), "", "", Security.NONE, Duration.ofSeconds(30));
            Transport transport = new SigningTransport(new SmtpTransport(address), settings(file));
            press.edition(3);
            assertThat(press.sender(transport, 2).drain().accepted()).isEqualTo(3);
            assertThat(server.getReceivedMessages()).hasSize(3);
            for (MimeMessage message : server.getReceivedMessages()) {
                ByteArrayOutputStream raw = new ByteArrayOutputStream();
                message.writeTo(raw);
                List<SignatureRecord> held = new DKIMVerifier((method, selector, domain) -> List.of(key.record()))
                        .verify(new ByteArrayInputStream(raw.toByteArray()));
                assertThat(held).singleElement().satisfies(record -> assertThat(
                                record.getHeaders().stream().map(Object::toString))
                        .contains(
                                "from",
                                "to",
                                "subject",
                                "date",
                                "message-id",
                                "mime-version",
                                "content-type",
                                "list-unsubscribe",
                                "list-unsubscribe-post"));
            }
        } finally {
            server.stop();
        }
    }

    @Test
    void withoutItsKeyNothingLeavesUnsigned() {
        long edition = press.edition(2);
        MailboxTransport mailbox = new MailboxTransport(folder.resolve("mailbox"));
        Drained drained = press.sender(new SigningTransport(mailbox, settings(folder.resolve("none.pem"))), 1)
                .drain();
        assertThat(drained.problem()).contains("none.pem", "newsfold.mail.dkim.key-file");
        assertThat(press.deliveries.counts(edition)).isEqualTo(Map.of(DeliveryState.QUEUED, 2));
        assertThat(folder.resolve("mailbox")).doesNotExist();
    }

    private static DkimSettings settings(Path key) {
        return new SmallRyeConfigBuilder()
                .withMapping(DkimSettings.class)
                .withDefaultValue("newsfold.mail.dkim.domain", "press.example.org")
                .withDefaultValue("newsfold.mail.dkim.selector", "s")
                .withDefaultValue("newsfold.mail.dkim.key-file", key.toString())
                .build()
                .getConfigMapping(DkimSettings.class);
    }
}
