package newsfold.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newsfold.gather.FetchOutcome.Failed;
import newsfold.gather.FetchOutcome.Fetched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sites whose encryption is broken in the ways in which it breaks: each is told in words that say what is wrong. */
@Timeout(60)
class TlsTest {
    private static final FetchLimits LIMITS = new FetchLimits(
            Duration.ofMillis(500),
            Duration.ofSeconds(5),
            Duration.ofMillis(1500),
            100_000,
            400_000,
            2,
            Duration.ZERO,
            "Newsfold/0.1");

    private static Fetcher fetcher(KeyStore trusted) {
        return new Fetcher(
                LIMITS,
                new AddressGuard(List.of("127.0.0.0/8"), List::of),
                CertificateJudge.trusting(trusted),
                Clock.systemUTC());
    }

    private static FetchOutcome fetch(SelfSigned certificate, KeyStore trusted) throws IOException {
        try (MisbehavingSite secure = new MisbehavingSite(certificate.socket());
                Fetcher fetcher = fetcher(trusted)) {
            secure.on("/", 200, "", "told in private");
            FetchOutcome outcome = fetcher.page(address(secure.port()));
            assertThat(secure.requests).hasSize(outcome instanceof Fetched ? 1 : 0);
            return outcome;
        }
    }

    private static URI address(int port) {
        return URI.create("https://127.0.0.1:" + port + "/");
    }

    private static String sentence(FetchOutcome outcome) {
        assertThat(outcome).isInstanceOf(Failed.class);
        assertThat(((Failed) outcome).sentence()).contains("https://127.0.0.1");
        return ((Failed) outcome).sentence();
    }

    @Test
    void aCertificateByATrustedAuthorityIsTrusted() throws Exception {
        SelfSigned good = SelfSigned.good();

        assertThat(fetch(good, good.keys())).isInstanceOf(Fetched.class);
    }

    @Test
    void aCertificateThatTheSiteSignedItselfIsReported() throws Exception {
        assertThat(sentence(fetch(SelfSigned.good(), null)))
                .contains("certificate that cannot be trusted")
                .contains("signed it itself");
    }

    @Test
    void aCertificateThatExpiredIsReportedWithItsDate() throws Exception {
        SelfSigned old = SelfSigned.with("-ext", "SAN=ip:127.0.0.1", "-startdate", "2020/01/01", "-validity", "30");

        assertThat(sentence(fetch(old, null))).contains("expired on 2020-01-31");
    }

    @Test
    void aCertificateFromTheFutureIsReported() throws Exception {
        SelfSigned early = SelfSigned.with("-ext", "SAN=ip:127.0.0.1", "-startdate", "+20d", "-validity", "30");

        assertThat(sentence(fetch(early, null))).contains("valid only from");
    }

    @Test
    void aCertificateForAnotherHostIsReportedWithItsNames() throws Exception {
        SelfSigned other = SelfSigned.with("-ext", "SAN=dns:harbour.example,dns:www.harbour.example");

        assertThat(sentence(fetch(other, other.keys())))
                .contains("made out to harbour.example, www.harbour.example, another host");
    }

    @Test
    void aSiteThatSpeaksNoTlsIsReported() throws IOException {
        try (MisbehavingSite plain = new MisbehavingSite();
                Fetcher fetcher = fetcher(null)) {
            assertThat(sentence(fetcher.page(address(plain.port()))))
                    .contains("TLS")
                    .contains("at 127.0.0.1");
        }
    }

    @Test
    void whatAnswersInPlainHttpIsReported() throws IOException {
        assertThat(sentence(raw((socket, out) -> out.write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes()))))
                .contains("answers without encryption");
    }

    @Test
    void aSiteWithAnOutdatedProtocolIsReported() throws IOException {
        // a fatal alert (RFC 8446, 6): protocol_version
        assertThat(sentence(raw((socket, out) -> out.write(new byte[] {21, 3, 1, 0, 2, 2, 70}))))
                .contains("no version of TLS from 1.2 on");
    }

    @Test
    void aSiteWithoutACommonCipherIsReported() throws IOException {
        // a fatal alert: handshake_failure
        assertThat(sentence(raw((socket, out) -> out.write(new byte[] {21, 3, 3, 0, 2, 2, 40}))))
                .contains("no way of encrypting that is safe today");
    }

    @Test
    void aHandshakeOfGarbageIsReported() throws IOException {
        assertThat(sentence(raw((socket, out) -> out.write(new byte[] {22, 3, 3, 0, 4, 9, 9, 9, 9}))))
                .contains("TLS");
    }

    @Test
    void aHandshakeThatNeverComesIsCut() throws IOException {
        assertThat(sentence(raw((socket, out) -> TimeUnit.SECONDS.sleep(30)))).contains("too slow");
    }

    @Test
    void aHandshakeThatDripsIsCut() throws IOException {
        assertThat(sentence(raw((socket, out) -> {
                    // a record of 16,000 bytes, each in time for the handshake's own limit
                    out.write(new byte[] {22, 3, 3, 62, (byte) 128});
                    while (true) {
                        out.write(2);
                        out.flush();
                        TimeUnit.MILLISECONDS.sleep(20);
                    }
                })))
                .contains("too slow");
    }

    /** What a server says to the first bytes of a handshake. */
    private interface Talk {
        void speak(Socket socket, OutputStream out) throws IOException, InterruptedException;
    }

    private static FetchOutcome raw(Talk talk) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
                Fetcher fetcher = fetcher(null)) {
            Thread thread = new Thread(() -> {
                while (!server.isClosed()) {
                    try (Socket socket = server.accept()) {
                        socket.getInputStream().read(new byte[1024]);
                        talk.speak(socket, socket.getOutputStream());
                        // until the other side has read it and closes
                        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                    } catch (IOException reset) {
                        // the other side had enough
                    } catch (InterruptedException stopped) {
                        return;
                    }
                }
            });
            thread.setDaemon(true);
            thread.start();
            FetchOutcome outcome = fetcher.page(address(server.getLocalPort()));
            thread.interrupt();
            return outcome;
        }
    }
}
