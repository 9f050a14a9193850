package newsfold.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import newsfold.gather.FetchOutcome.Failed;
import newsfold.gather.FetchOutcome.Fetched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that break the protocol, by accident or on purpose: each ends as an outcome with a sentence, soon. */
@Timeout(60)
class MisbehavingServerTest {
    private static final FetchLimits LIMITS = new FetchLimits(
            Duration.ofSeconds(2),
            Duration.ofMillis(700),
            Duration.ofMillis(1500),
            100_000,
            400_000,
            2,
            Duration.ZERO,
            "Newsfold/0.1");

    private MisbehavingSite site;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        site = new MisbehavingSite();
        fetcher = fetcher("127.0.0.1/32");
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        site.close();
    }

    private static Fetcher fetcher(String... allowed) {
        return new Fetcher(LIMITS, new AddressGuard(List.of(allowed), List::of), Clock.systemUTC());
    }

    private void says(String path, String bytes) {
        site.on(path, (request, out) -> out.write(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static void endlessly(OutputStream out, String bytes) throws IOException {
        byte[] again = bytes.getBytes(StandardCharsets.ISO_8859_1);
        while (true) {
            out.write(again);
        }
    }

    private Failed failed(String path) {
        FetchOutcome outcome = fetcher.page(site.address(path));
        assertThat(outcome).isInstanceOf(Failed.class);
        Failed failed = (Failed) outcome;
        assertThat(failed.sentence()).contains(site.address(path).toString());
        return failed;
    }

    private String body(String path) {
        FetchOutcome outcome = fetcher.page(site.address(path));
        assertThat(outcome).isInstanceOf(Fetched.class);
        return new String(((Fetched) outcome).page().body(), StandardCharsets.UTF_8);
    }

    // ---- status line and headers ----

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>No status line, as HTTP/0.9 had it</html>\r\n\r\n",
                "ICY 200 OK\r\n\r\nradio",
                "HTTP/7.3 200 OK\r\n\r\n",
                "HTTP/1.1 twohundred OK\r\n\r\n",
                "HTTP/1.1\r\n\r\n",
                "\u0000\u0001\u0002\u0003\r\n\r\n",
                "HTTP/1.1 099 Too small\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nno number\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nx\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhelloworld\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n50\r\nhello",
                "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshorter than promised",
                "HTTP/1.1 200 OK\r\nContent-Enc",
                ""
            })
    void whatIsNoProperAnswerFails(String answer) {
        says("/odd", answer);

        assertThat(failed("/odd").sentence())
                .doesNotContain("fault in this program")
                .doesNotContain("\u0000");
    }

    @Test
    void theWordsSayWhetherHttpIsNotSpokenOrAnAnswerWasCutOff() {
        says("/other", "220 mail.harbour.example ESMTP\r\n");
        says("/chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
        says("/nothing", "");

        assertThat(failed("/other").sentence()).contains("no proper HTTP");
        assertThat(failed("/chunks").sentence()).contains("cut off or damaged");
        assertThat(failed("/nothing").sentence()).contains("without an answer");
    }

    @Test
    void moreThanPromisedIsLeftUnread() {
        says("/long", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhelloHTTP/1.1 200 OK\r\n\r\nsmuggled");

        assertThat(body("/long")).isEqualTo("hello");
        assertThat(body("/long")).isEqualTo("hello");
    }

    @Test
    void headersWithoutEndAreCut() {
        site.on("/many", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            endlessly(out, "X-More: and more\r\n");
        });
        site.on("/wide", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(StandardCharsets.US_ASCII));
            endlessly(out, "and more ");
        });
        site.on("/folded", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX-Folded: start\r\n".getBytes(StandardCharsets.US_ASCII));
            endlessly(out, " and more\r\n");
        });
        site.on("/status", (request, out) -> endlessly(out, "HTTP/1.1 200 OK and fine "));
        site.on("/empty", (request, out) -> endlessly(out, "\r\n"));

        for (String path : List.of("/many", "/wide", "/folded", "/status", "/empty")) {
            assertThat(failed(path).sentence()).as(path).contains("no proper HTTP");
        }
    }

    @Test
    void interimAnswersAreReadButNotForEver() {
        says(
                "/hints",
                "HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n".repeat(3)
                        + "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nreal");
        site.on("/flood", (request, out) -> endlessly(out, "HTTP/1.1 103 Early Hints\r\n\r\n"));
        site.on("/continue", (request, out) -> endlessly(out, "HTTP/1.1 100 Continue\r\n\r\n"));

        assertThat(body("/hints")).isEqualTo("real");
        assertThat(failed("/flood").sentence()).contains("interim answers");
        assertThat(failed("/continue").sentence()).contains("interim answers");
    }

    // ---- bodies ----

    @Test
    void chunksWithEndlessTrimmingsAreCut() {
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        site.on("/extension", (request, out) -> {
            out.write((head + "5;").getBytes(StandardCharsets.US_ASCII));
            endlessly(out, "and=more;");
        });
        site.on("/trailers", (request, out) -> {
            out.write((head + "5\r\nhello\r\n0\r\n").getBytes(StandardCharsets.US_ASCII));
            endlessly(out, "X-Trailer: and more\r\n");
        });
        site.on("/chunks", (request, out) -> {
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            endlessly(out, "7d0\r\n" + "x".repeat(2000) + "\r\n");
        });

        assertThat(failed("/extension").sentence()).contains("no proper HTTP");
        failed("/trailers");
        assertThat(failed("/chunks").sentence()).contains("too large");
    }

    @Test
    void theBodyOfARefusalIsNotWaitedFor() {
        site.on("/refusal", (request, out) -> {
            out.write("HTTP/1.1 403 No\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            endlessly(out, "and why ");
        });

        assertThat(failed("/refusal").sentence()).contains("403");
    }

    // ---- time ----

    @Test
    void headersThatDripAreCutAtTheTotalTime() {
        site.on("/drip", (request, out) -> {
            for (byte each : "HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII)) {
                out.write(each);
            }
            while (true) {
                out.write('x');
                out.flush();
                TimeUnit.MILLISECONDS.sleep(20);
            }
        });

        Failed failed = failed("/drip");

        assertThat(failed.sentence()).contains("too slow");
        assertThat(failed.passing()).isTrue();
    }

    @Test
    void aNameServerThatDoesNotAnswerIsNotWaitedForLonger() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        AddressGuard guard = new AddressGuard(List.of(), List::of, host -> {
            try {
                never.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        });
        try (Fetcher waiting = new Fetcher(LIMITS, guard, Clock.systemUTC())) {
            assertThat(waiting.page(URI.create("http://slow-name.example/")))
                    .isInstanceOfSatisfying(Failed.class, failed -> {
                        assertThat(failed.sentence()).contains("too slow").contains("slow-name.example");
                        assertThat(failed.passing()).isTrue();
                    });
        }
        assertThat(never.getCount()).isEqualTo(1);
    }

    @Test
    void aBodyThatFallsSilentIsCut() {
        site.on("/silent", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\nthe first words".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            TimeUnit.SECONDS.sleep(30);
        });

        assertThat(failed("/silent").sentence()).contains("too slow");
    }

    @Test
    void aConnectionThatNobodyAcceptsIsGivenUp() throws IOException {
        // a backlog of one, filled: the kernel answers no more
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                Fetcher impatient = fetcher("127.0.0.1/32")) {
            List<Socket> fillers = new ArrayList<>();
            try {
                while (fillers.size() < 16) {
                    Socket filler = new Socket();
                    filler.connect(new InetSocketAddress("127.0.0.1", full.getLocalPort()), 100);
                    fillers.add(filler);
                }
            } catch (IOException nowFull) {
                // as meant
            }
            FetchOutcome outcome = impatient.page(URI.create("http://127.0.0.1:" + full.getLocalPort() + "/"));
            for (Socket filler : fillers) {
                filler.close();
            }

            assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
                assertThat(failed.sentence()).contains("too slow");
                assertThat(failed.passing()).isTrue();
            });
        }
    }

    // ---- redirects ----

    @Test
    void redirectsThatNeverEndAreCutAndTheirCookiesAreNotSentBack() {
        AtomicInteger turn = new AtomicInteger();
        site.on(
                "/0",
                (request, out) ->
                        MisbehavingSite.write(out, 302, "Location: /1\r\nSet-Cookie: seen=0; Path=/", new byte[0]));
        for (int i = 1; i < 20; i++) {
            int next = i + 1;
            site.on("/" + i, (request, out) -> {
                turn.incrementAndGet();
                MisbehavingSite.write(
                        out, 302, "Location: /" + next + "\r\nSet-Cookie: seen=" + next + "; Path=/", new byte[0]);
            });
        }

        assertThat(failed("/0").sentence()).contains("redirects more than 5 times");
        assertThat(turn.get()).isEqualTo(5);
        assertThat(site.requests)
                .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("Cookie"));
    }

    @Test
    void cookiesAreNotKeptForTheNextVisit() {
        site.on("/", 200, "Set-Cookie: visitor=42; Path=/", "home");
        body("/");
        body("/");

        assertThat(site.requests).hasSize(2).allSatisfy(request -> assertThat(request.headers())
                .doesNotContainKey("Cookie"));
    }

    @Test
    void redirectsThatDripShareOneTotalTime() {
        for (int i = 0; i < 6; i++) {
            String next = "/hop" + (i + 1);
            site.on("/hop" + i, (request, out) -> {
                TimeUnit.MILLISECONDS.sleep(400);
                MisbehavingSite.write(out, 302, "Location: " + next, new byte[0]);
            });
        }

        assertThat(failed("/hop0").sentence()).contains("too slow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2:%d/",
                "http://127.1:%d/",
                "http://2130706434:%d/",
                "http://localhost.localdomain:%d/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.2]:%d/",
                "http://[::ffff:7f00:2]:%d/",
                "http://[::7f00:2]:%d/",
                "http://[64:ff9b::7f00:2]:%d/",
                "http://[64:ff9b:1::7f00:2]:%d/",
                "http://[2002:7f00:2::]:%d/",
                "http://[fe80::1]:%d/",
                "http://[fc00::1]:%d/",
                "http://0.0.0.0:%d/",
                "http://169.254.169.254/latest/meta-data/?%d",
                "//127.0.0.2:%d/",
                "http://user@127.0.0.2:%d/",
                "http://example.org@127.0.0.2:%d/"
            })
    void noRedirectLeadsIntoAPrivateNetworkHoweverItIsWritten(String target) throws IOException {
        try (MisbehavingSite inside = new MisbehavingSite(new ServerSocket(0, 50, InetAddress.getByName("0.0.0.0")));
                Fetcher strict = fetcher("127.0.0.1:" + site.port())) {
            inside.on("/", 200, "", "secret");
            site.on("/away", 302, "Location: " + target.formatted(inside.port()), "");

            assertThat(strict.page(site.address("/away"))).isInstanceOf(Failed.class);
            assertThat(inside.requests).isEmpty();
        }
    }

    @Test
    void aNameThatChangesItsAddressBetweenTwoLooksGainsNothing() throws IOException {
        AtomicInteger looks = new AtomicInteger();
        InetAddress harmless = InetAddress.getByName("127.0.0.1");
        InetAddress inside = InetAddress.getByName("127.0.0.2");
        // harmless at the first look, and at every later one inside
        AddressGuard guard = new AddressGuard(List.of("127.0.0.1/32"), List::of, host ->
                new InetAddress[] {looks.getAndIncrement() == 0 ? harmless : inside});
        try (MisbehavingSite secret = new MisbehavingSite(new ServerSocket(site.port(), 50, inside));
                Fetcher rebound = new Fetcher(LIMITS, guard, Clock.systemUTC())) {
            secret.on("/", 200, "", "secret");
            site.on("/", 200, "", "harmless");
            URI address = URI.create("http://rebinding.example:" + site.port() + "/");

            assertThat(rebound.page(address)).isInstanceOf(Fetched.class);
            assertThat(site.requests).hasSize(1);
            assertThat(rebound.page(address)).isInstanceOf(Failed.class);
            assertThat(looks.get()).isEqualTo(2);
            assertThat(secret.requests).isEmpty();
        }
    }

    @Test
    void ofANameWithSeveralAddressesOnlyThePublicOnesAreTried() throws IOException {
        InetAddress inside = InetAddress.getByName("127.0.0.2");
        AddressGuard guard = new AddressGuard(List.of("127.0.0.1/32"), List::of, host ->
                new InetAddress[] {inside, InetAddress.getByName("127.0.0.1")});
        try (MisbehavingSite secret = new MisbehavingSite(new ServerSocket(site.port(), 50, inside));
                Fetcher mixed = new Fetcher(LIMITS, guard, Clock.systemUTC())) {
            site.on("/", 200, "", "harmless");

            assertThat(mixed.page(URI.create("http://mixed.example:" + site.port() + "/")))
                    .isInstanceOf(Fetched.class);
            assertThat(secret.requests).isEmpty();
        }
    }
}
