package newsfold.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import newsfold.deliver.SmtpServer.Auth;
import newsfold.deliver.SmtpServer.Security;
import newsfold.gather.SelfSigned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections: how many, to whom, how they are protected, and when they end. */
class SmtpServersTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private final Press press = new Press();
    private ScriptedServer one;
    private ScriptedServer two;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        one = new ScriptedServer();
        two = new ScriptedServer();
    }

    @AfterEach
    void stop() throws IOException {
        one.close();
        two.close();
    }

    @Test
    void connectionsAreKeptForTheNextLettersAndEndWithAGoodbye() {
        SmtpTransport transport = transport(server(one, 2, 0, 1));
        Sender sender = press.sender(transport, transport.lines());
        for (int edition = 0; edition < 3; edition++) {
            press.edition(10);
            assertThat(sender.drain().accepted()).isEqualTo(10);
        }
        assertThat(one.connections()).isEqualTo(2);
        assertThat(one.commands()).isEmpty();
        press.clock.forward(Duration.ofSeconds(30));
        sender.drain();
        assertThat(one.commands()).as("nobody used them for a while").containsExactly("QUIT", "QUIT");
        press.edition(1);
        assertThat(sender.drain().accepted()).isOne();
        transport.close();
        assertThat(one.commands()).hasSize(one.connections());
    }

    @Test
    void aKeptConnectionThatTheServerClosedCostsNoLetter() {
        one.closeAfter(5);
        SmtpTransport transport = transport(server(one, 1, 0, 1));
        Sender sender = press.sender(transport, 1);
        for (int edition = 0; edition < 4; edition++) {
            press.edition(5);
            assertThat(sender.drain()).isEqualTo(new Drained(5, 0, 0, 0, null));
        }
        assertThat(one.received()).hasSize(20);
    }

    @Test
    void aConnectionTakesNoMoreLettersThanTheServerAllows() {
        SmtpTransport transport = transport(server(one, 1, 4, 1));
        press.edition(10);
        assertThat(press.sender(transport, 1).drain().accepted()).isEqualTo(10);
        transport.close();
        assertThat(one.connections()).isEqualTo(3);
        assertThat(one.commands()).containsExactly("QUIT", "QUIT", "QUIT");
    }

    @Test
    void serversShareByWeight() {
        SmtpTransport transport = transport(server(one, 8, 0, 3), server(two, 8, 0, 1));
        press.edition(400);
        assertThat(press.sender(transport, 8).drain().accepted()).isEqualTo(400);
        assertThat(one.connections()).isEqualTo(6);
        assertThat(two.connections()).isEqualTo(2);
    }

    @Test
    void whatStandsInIsTakenOnlyWhileNoOtherCanBeReached() throws IOException {
        SmtpTransport transport = transport(server(one, 2, 0, 1), server(two, 2, 0, 0));
        assertThat(transport.lines()).isEqualTo(2);
        Sender sender = press.sender(transport, 2);
        press.edition(10);
        assertThat(sender.drain().accepted()).isEqualTo(10);
        assertThat(two.connections()).isZero();
        one.close();
        long edition = press.edition(10);
        Drained drained = sender.drain();
        assertThat(press.deliveries.counts(edition)).isEqualTo(Map.of(DeliveryState.ACCEPTED, 10));
        assertThat(drained).isEqualTo(new Drained(10, 0, 0, 0, null));
        assertThat(two.received()).hasSize(10);
    }

    @Test
    void aServerThatDiesInMidRunHandsItsLettersOver() {
        SmtpTransport transport = transport(server(one, 2, 0, 1), server(two, 2, 0, 1));
        long edition = press.edition(200);
        Sender sender = press.sender(
                (LetterWriter) delivery -> {
                    if (delivery.subscriber() == 100) {
                        close(one);
                    }
                    return Press.write(delivery);
                },
                transport,
                4);
        sender.drain();
        press.clock.forward(Duration.ofMinutes(2));
        sender.drain();
        Map<DeliveryState, Integer> counts = press.deliveries.counts(edition);
        int unknown = counts.getOrDefault(DeliveryState.UNKNOWN, 0);
        assertThat(unknown).as("on their way when it died").isLessThanOrEqualTo(2);
        assertThat(counts.get(DeliveryState.ACCEPTED)).isEqualTo(200 - unknown);
        assertThat(two.received().size()).isGreaterThan(60);
        assertThat(press.deliveries.finished(edition)).isTrue();
    }

    @Test
    void anAnswerThatComesAByteAtATimeIsNotWaitedForLongerThanOneThatDoesNotCome() {
        long edition = press.edition(1);
        one.drip(300);
        SmtpServer impatient = one.server(Security.NONE, "", 2_000);
        long begun = System.nanoTime();
        Drained drained = press.sender(new SmtpTransport(impatient), 1).drain();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
        assertThat(drained.problem()).contains("no whole answer within 2 seconds", "newsfold.mail.host");
        assertThat(press.deliveries.counts(edition)).isEqualTo(Map.of(DeliveryState.QUEUED, 1));
        one.drip(1);
        assertThat(press.sender(new SmtpTransport(impatient), 1).drain().accepted())
                .isOne();
    }

    @Test
    void aCertificateThatNobodyVouchesForGetsNoLetter() throws Exception {
        SelfSigned certificate = SelfSigned.good();
        Path authority = pem(certificate);
        for (Security security : List.of(Security.TLS, Security.STARTTLS)) {
            try (ScriptedServer server = security == Security.TLS
                    ? new ScriptedServer(certificate.socket(), null)
                    : new ScriptedServer(
                            new java.net.ServerSocket(0, 50, java.net.InetAddress.getByName("127.0.0.1")),
                            certificate.context())) {
                press.edition(2);
                Drained refused = press.sender(transport(secured(server, security, null)), 1)
                        .drain();
                assertThat(refused.total()).isZero();
                assertThat(refused.problem()).contains("newsfold.mail.security");
                assertThat(server.received()).isEmpty();
                assertThat(press.sender(transport(secured(server, security, authority)), 1)
                                .drain()
                                .accepted())
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void brokenTlsGetsNoLetterAndLosesNone() throws Exception {
        for (Security security : List.of(Security.TLS, Security.STARTTLS)) {
            // speaks no TLS where it is expected to
            one.breakTls();
            long edition = press.edition(2);
            Drained drained =
                    press.sender(transport(secured(one, security, null)), 1).drain();
            assertThat(drained.total()).isZero();
            assertThat(drained.problem()).contains("newsfold.mail.security");
            assertThat(press.deliveries.counts(edition)).isEqualTo(Map.of(DeliveryState.QUEUED, 2));
            assertThat(press.sender(transport(server(one, 1, 0, 1)), 1).drain().accepted())
                    .isEqualTo(2);
        }
    }

    @Test
    void aCertificateForAnotherNameGetsNoLetter() throws Exception {
        SelfSigned other = SelfSigned.with("-ext", "SAN=dns:other.example");
        try (ScriptedServer server = new ScriptedServer(other.socket(), null)) {
            press.edition(1);
            Drained drained = press.sender(transport(secured(server, Security.TLS, pem(other))), 1)
                    .drain();
            assertThat(drained.problem()).contains("newsfold.mail.security");
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void theLoginIsDoneAsSet() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "first\n");
        one.offerLogin("PLAIN LOGIN XOAUTH2");
        for (Auth auth : Auth.values()) {
            press.edition(1);
            SmtpServer server = new SmtpServer(
                    "127.0.0.1",
                    one.port(),
                    "press",
                    () -> Files.readString(token).strip(),
                    auth,
                    Security.NONE,
                    null,
                    PATIENT,
                    1,
                    0,
                    1);
            assertThat(press.sender(new SmtpTransport(server), 1).drain().accepted())
                    .isOne();
        }
        String plain = base64("press\u0000press\u0000first");
        assertThat(one.commands())
                .containsExactly(
                        "AUTH LOGIN",
                        "AUTH PLAIN " + plain,
                        "AUTH LOGIN",
                        "AUTH XOAUTH2 " + base64("user=press\u0001auth=Bearer first\u0001\u0001"));
    }

    @Test
    void anAccessTokenIsReadAnewAtEachLogin() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "first");
        one.offerLogin("XOAUTH2");
        SmtpServer server = new SmtpServer(
                "127.0.0.1",
                one.port(),
                "press",
                () -> Files.readString(token),
                Auth.XOAUTH2,
                Security.NONE,
                null,
                PATIENT,
                1,
                1,
                1);
        Sender sender = press.sender(new SmtpTransport(server), 1);
        press.edition(1);
        assertThat(sender.drain().accepted()).isOne();
        write(token, "second");
        press.edition(1);
        assertThat(sender.drain().accepted()).isOne();
        assertThat(one.commands())
                .contains(
                        "AUTH XOAUTH2 " + base64("user=press\u0001auth=Bearer first\u0001\u0001"),
                        "AUTH XOAUTH2 " + base64("user=press\u0001auth=Bearer second\u0001\u0001"));
        Files.delete(token);
        press.edition(1);
        assertThat(sender.drain().problem()).contains("newsfold.mail.password-file");
    }

    private SmtpTransport transport(SmtpServer... servers) {
        return new SmtpTransport(List.of(servers), press.clock);
    }

    private static SmtpServer server(ScriptedServer server, int connections, int letters, int weight) {
        return new SmtpServer(
                "127.0.0.1",
                server.port(),
                "",
                () -> "",
                Auth.PASSWORD,
                Security.NONE,
                null,
                PATIENT,
                connections,
                letters,
                weight);
    }

    private static SmtpServer secured(ScriptedServer server, Security security, @Nullable Path authority) {
        return new SmtpServer(
                "127.0.0.1", server.port(), "", () -> "", Auth.PASSWORD, security, authority, PATIENT, 1, 0, 1);
    }

    private Path pem(SelfSigned certificate) throws Exception {
        Certificate site = certificate.keys().getCertificate("site");
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(site.getEncoded());
        return Files.writeString(
                folder.resolve("authority.pem"),
                "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void close(ScriptedServer server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
