package newsfold.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import newsfold.database.Secrets;
import newsfold.deliver.Delivery;
import newsfold.deliver.DeliveryState;
import newsfold.deliver.Press;
import newsfold.deliver.Recipient;
import newsfold.deliver.ReturnAddresses;
import newsfold.deliver.ReturnedLetters;
import newsfold.subscribers.Erasures;
import newsfold.subscribers.Subscribers;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BounceCollectorTest {
    private static final String ANN = "ann@reader.example";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final Press press = new Press();
    private final Clock clock = Clock.fixed(Press.MORNING, ZoneOffset.UTC);
    private final ReturnAddresses addresses =
            new ReturnAddresses(new byte[] {7}, Optional.of("back@press.example.org"));
    private final Bounces bounces = new Bounces(press.jdbi);
    private GreenMailUser mailbox;
    private Delivery letter;

    @BeforeEach
    void aLetterIsOut() {
        server.start();
        mailbox = server.setUser("back@press.example.org", "back", "quay");
        long edition = press.edition(List.of(new Recipient(1, ANN)));
        press.jdbi.useHandle(handle -> handle.execute("update delivery set state = 'ACCEPTED'"));
        letter = press.line(edition, ANN);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void brokenMailStopsNoOther() throws Exception {
        for (Corpus.Sample sample : Corpus.all()) {
            deliver(new String(sample.mail(), StandardCharsets.ISO_8859_1));
        }
        deliver("Content-Type: multipart/report; boundary=\"\r\n\r\n--");
        deliver(
                "Content-Type: multipart/report; boundary=b\r\nContent-Transfer-Encoding: base65\r\n\r\n--b\r\n\u0000\u00ff");
        deliver(bounce(""));
        int all = Corpus.all().size() + 3;
        assertThat(collector().collect()).isEqualTo(all);
        assertThat(press.deliveries.find(letter.id()).orElseThrow().state()).isEqualTo(DeliveryState.BOUNCED);
        assertThat(press.suppressions.find(ANN)).isPresent();
        assertThat(press.suppressions.count()).as("nobody else of ours").isOne();
        assertThat(messages("INBOX")).isZero();
        assertThat(messages("newsfold-read") + messages("newsfold-unclear")).isEqualTo(all);
        assertThat(bounces.counts(Instant.EPOCH).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(all);
    }

    @Test
    void whereTheDatabaseFailsTheMailWaits() throws Exception {
        deliver(bounce(""));
        press.jdbi.useHandle(handle -> handle.execute("alter table suppression_change rename to away"));
        assertThatThrownBy(() -> collector().collect()).isInstanceOf(JdbiException.class);
        assertThat(press.deliveries.find(letter.id()).orElseThrow().state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(messages("INBOX")).isOne();
        press.jdbi.useHandle(handle -> handle.execute("alter table away rename to suppression_change"));
        assertThat(collector().collect()).isOne();
        assertThat(press.deliveries.find(letter.id()).orElseThrow().state()).isEqualTo(DeliveryState.BOUNCED);
    }

    @Test
    void ofAHugeMailTheBeginningIsEnough() throws Exception {
        deliver(bounce("x".repeat(70).concat("\r\n").repeat(60_000)));
        assertThat(collector().collect()).isOne();
        assertThat(press.suppressions.find(ANN)).isPresent();
    }

    @Test
    void aMailboxThatIsAwayIsTriedNextTime() throws Exception {
        BounceCollector collector = collector();
        deliver(bounce(""));
        server.stop();
        assertThat(collector.collect()).isZero();
    }

    private BounceCollector collector() {
        BounceSettings settings = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(BounceSettings.class)
                .withDefaultValues(Map.of(
                        "newsfold.bounces.host", "127.0.0.1",
                        "newsfold.bounces.port",
                                Integer.toString(server.getImap().getPort()),
                        "newsfold.bounces.security", "none",
                        "newsfold.bounces.user", "back",
                        "newsfold.bounces.password", "quay"))
                .build()
                .getConfigMapping(BounceSettings.class);
        Registrar registrar = new Registrar(
                press.jdbi,
                bounces,
                addresses,
                new ReturnedLetters(addresses),
                new Subscribers(press.jdbi),
                new Erasures(press.jdbi, new Secrets(press.jdbi)),
                press.suppressions,
                settings,
                clock);
        return new BounceCollector(settings, registrar);
    }

    private String bounce(String letterText) {
        return String.join(
                "\r\n",
                "From: MAILER-DAEMON@mx.reader.example",
                "To: " + addresses.of(letter, ""),
                "Subject: Undelivered",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                "",
                "--b",
                "Content-Type: message/delivery-status",
                "",
                "Final-Recipient: rfc822; other@mx.reader.example",
                "Action: failed",
                "Status: 5.1.1",
                "",
                "--b",
                "Content-Type: message/rfc822",
                "",
                "Subject: s",
                "",
                letterText,
                "--b--",
                "");
    }

    private void deliver(String mail) throws Exception {
        mailbox.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1))));
    }

    private int messages(String folder) throws FolderException {
        ImapHostManager host = server.getManagers().getImapHostManager();
        return (folder.equals("INBOX") ? host.getInbox(mailbox) : host.getFolder(mailbox, folder)).getMessageCount();
    }
}
