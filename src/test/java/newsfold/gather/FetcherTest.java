package newsfold.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import newsfold.gather.FetchOutcome.Failed;
import newsfold.gather.FetchOutcome.Fetched;
import newsfold.gather.FetchOutcome.Gone;
import newsfold.gather.FetchOutcome.NotModified;
import newsfold.gather.FetchOutcome.Resting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a server that does what servers do, and what they should not. */
@Timeout(60)
class FetcherTest {
    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
    private static final FetchLimits LIMITS = new FetchLimits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            100_000,
            400_000,
            2,
            Duration.ZERO,
            "Newsfold/0.1 (+https://harbour.example)");

    private MisbehavingSite site;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        site = new MisbehavingSite();
        fetcher = fetcher(LIMITS, "127.0.0.1:" + site.port());
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        site.close();
    }

    private static Fetcher fetcher(FetchLimits limits, String... allowed) {
        return new Fetcher(limits, new AddressGuard(List.of(allowed), List::of), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aPageComesWithWhatTheNextRequestNeeds() {
        site.on(
                "/feed",
                200,
                "ETag: \"v1\"\r\nLast-Modified: Thu, 19 Nov 2026 06:00:00 GMT\r\nContent-Type: text/xml\r\n"
                        + "Cache-Control: public, max-age=1800",
                "<rss/>");

        Fetched fetched = fetched(fetcher.feed(site.address("/feed"), null, null));

        assertThat(new String(fetched.page().body(), StandardCharsets.UTF_8)).isEqualTo("<rss/>");
        assertThat(fetched.page().contentType()).isEqualTo("text/xml");
        assertThat(fetched.page().captured()).isEqualTo(NOW);
        assertThat(fetched.etag()).isEqualTo("\"v1\"");
        assertThat(fetched.lastModified()).isEqualTo("Thu, 19 Nov 2026 06:00:00 GMT");
        assertThat(fetched.fresh()).isEqualTo(Duration.ofMinutes(30));
        assertThat(fetched.movedTo()).isNull();
        assertThat(site.requests.get(0).headers())
                .containsEntry("User-Agent", "Newsfold/0.1 (+https://harbour.example)")
                .containsEntry("Accept-Encoding", "gzip, deflate, br")
                .doesNotContainKey("If-None-Match");
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        site.on("/feed", (request, out) -> {
            boolean same = "\"v1\"".equals(request.headers().get("If-None-Match"))
                    && "Thu, 19 Nov 2026 06:00:00 GMT".equals(request.headers().get("If-Modified-Since"));
            MisbehavingSite.write(out, same ? 304 : 200, "", new byte[0]);
        });

        assertThat(fetcher.feed(site.address("/feed"), "\"v1\"", "Thu, 19 Nov 2026 06:00:00 GMT"))
                .isInstanceOf(NotModified.class);
    }

    @Test
    void onlyPermanentRedirectsMoveAFeed() {
        site.on("/old", 301, "Location: /newer", "");
        site.on("/newer", 308, "Location: " + site.address("/newest"), "");
        site.on("/newest", 302, "Location: /today", "");
        site.on("/today", 200, "", "here");

        Fetched fetched = fetched(fetcher.feed(site.address("/old"), null, null));

        assertThat(fetched.page().url()).isEqualTo(site.address("/today"));
        assertThat(fetched.movedTo()).isEqualTo(site.address("/newest"));
        assertThat(fetched(fetcher.feed(site.address("/newest"), null, null)).movedTo())
                .isNull();
    }

    @Test
    void aRedirectInACircleEnds() {
        site.on("/a", 302, "Location: /b", "");
        site.on("/b", 302, "Location: /a", "");

        assertThat(failed(fetcher.page(site.address("/a"))).sentence())
                .contains(site.address("/a").toString())
                .contains("redirects more than 5 times");
        assertThat(site.requests).hasSize(6);
    }

    @Test
    void aRedirectToSomethingElseThanTheWebIsNotFollowed() {
        site.on("/a", 302, "Location: file:///etc/passwd", "");
        site.on("/b", 302, "", "");

        assertThat(failed(fetcher.page(site.address("/a"))).sentence()).contains("file:///etc/passwd");
        assertThat(failed(fetcher.page(site.address("/b"))).sentence()).contains("no web address");
        assertThat(failed(fetcher.page(URI.create("file:///etc/passwd"))).sentence())
                .contains("no http or https address");
    }

    @Test
    void aRedirectIntoAPrivateNetworkIsRefused() throws IOException {
        try (MisbehavingSite inside = new MisbehavingSite()) {
            inside.on("/secret", 200, "", "secret");
            site.on("/a", 302, "Location: " + inside.address("/secret"), "");

            Failed failed = failed(fetcher.page(site.address("/a")));

            assertThat(failed.sentence())
                    .contains("127.0.0.1")
                    .contains("newsfold.gather.allow-private")
                    .contains("127.0.0.1:" + inside.port());
            assertThat(inside.requests).isEmpty();
        }
    }

    @Test
    void aNameThatLeadsToLoopbackIsRefusedUnlessItsHostAndPortAreAllowed() throws IOException {
        site.on("/", 200, "", "home");
        URI byName = URI.create("http://localhost:" + site.port() + "/");
        try (Fetcher strict = fetcher(LIMITS);
                Fetcher byRange = fetcher(LIMITS, "127.0.0.0/8");
                Fetcher open = fetcher(LIMITS, "localhost:" + site.port())) {
            assertThat(failed(strict.page(byName)).sentence()).contains("not on the public internet");
            assertThat(strict.page(site.address("/"))).isInstanceOf(Failed.class);
            assertThat(site.requests).isEmpty();
            assertThat(open.page(byName)).isInstanceOf(Fetched.class);
            assertThat(byRange.page(byName)).isInstanceOf(Fetched.class);
        }
    }

    @Test
    void theProgramsOwnAddressIsAllowedAtItsOwnPortOnly() throws IOException {
        site.on("/", 200, "", "home");
        try (MisbehavingSite neighbour = new MisbehavingSite()) {
            InetSocketAddress own = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), site.port());
            AddressGuard guard = new AddressGuard(List.of(), () -> List.of(own));
            try (Fetcher sample = new Fetcher(LIMITS, guard, Clock.systemUTC())) {
                assertThat(sample.page(site.address("/"))).isInstanceOf(Fetched.class);
                assertThat(sample.page(neighbour.address("/"))).isInstanceOf(Failed.class);
                assertThat(neighbour.requests).isEmpty();
            }
        }
    }

    @Test
    void packedBodiesAreUnpacked() throws IOException {
        site.on(
                "/gzip",
                (request, out) -> MisbehavingSite.write(
                        out, 200, "Content-Encoding: gzip", gzip("plain words".getBytes(StandardCharsets.UTF_8))));
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (OutputStream deflater = new DeflaterOutputStream(deflated)) {
            deflater.write("plain words".getBytes(StandardCharsets.UTF_8));
        }
        site.on(
                "/deflate",
                (request, out) -> MisbehavingSite.write(out, 200, "Content-Encoding: deflate", deflated.toByteArray()));
        byte[] zlib = deflated.toByteArray();
        site.on(
                "/bare",
                (request, out) -> MisbehavingSite.write(
                        out, 200, "Content-Encoding: deflate", Arrays.copyOfRange(zlib, 2, zlib.length - 4)));

        // the gzip of a gzip, as servers send that pack a packed file again
        byte[] twice = gzip(gzip("plain words".getBytes(StandardCharsets.UTF_8)));
        site.on("/twice", (request, out) -> MisbehavingSite.write(out, 200, "Content-Encoding: gzip, gzip", twice));
        site.on("/file.gz", (request, out) -> MisbehavingSite.write(out, 200, "Content-Encoding: gzip", twice));
        // made by Google's encoder at its highest quality of 40 times "plain words "
        byte[] brotli = HexFormat.of().parseHex("1bdf01f8c56d6c5df7153c8254d428088c05749cd085efd501");
        site.on("/brotli", (request, out) -> MisbehavingSite.write(out, 200, "Content-Encoding: br", brotli));

        assertThat(new String(
                        fetched(fetcher.page(site.address("/brotli"))).page().body(), StandardCharsets.UTF_8))
                .isEqualTo("plain words ".repeat(40));
        for (String path : List.of("/gzip", "/deflate", "/bare", "/twice", "/file.gz")) {
            assertThat(new String(
                            fetched(fetcher.page(site.address(path))).page().body(), StandardCharsets.UTF_8))
                    .as(path)
                    .isEqualTo("plain words");
        }
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] bomb = gzip(new byte[50_000_000]);
        assertThat(bomb.length).isLessThan((int) LIMITS.received());
        site.on("/gzip", (request, out) -> MisbehavingSite.write(out, 200, "Content-Encoding: gzip", bomb));
        site.on("/file.gz", (request, out) -> MisbehavingSite.write(out, 200, "", bomb));
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (OutputStream deflater = new DeflaterOutputStream(zlib)) {
            deflater.write(new byte[50_000_000]);
        }
        site.on(
                "/deflate",
                (request, out) -> MisbehavingSite.write(out, 200, "Content-Encoding: deflate", zlib.toByteArray()));
        // what comes out in the end is small, what lies between is not
        byte[] nested = gzip(gzip(new byte[400_000_000]));
        assertThat(nested.length).isLessThan(10_000);
        site.on("/nested", (request, out) -> MisbehavingSite.write(out, 200, "Content-Encoding: gzip, gzip", nested));
        // made by Google's encoder of 600,000 zeros
        byte[] brotli = HexFormat.of().parseHex("5bbf27897f02201e0b04f23e1200");
        site.on("/brotli", (request, out) -> MisbehavingSite.write(out, 200, "Content-Encoding: br", brotli));

        for (String path : List.of("/gzip", "/file.gz", "/deflate", "/nested", "/brotli")) {
            assertThat(failed(fetcher.page(site.address(path))).sentence())
                    .as(path)
                    .contains("too large")
                    .contains("more than 400000 bytes")
                    .contains("newsfold.gather.max-unpacked");
        }
    }

    @Test
    void whatIsPackedTooOftenOrInAnUnknownWayIsRefused() {
        site.on("/often", 200, "Content-Encoding: gzip, gzip, gzip, gzip", "x");
        site.on("/strange", 200, "Content-Encoding: zstd", "x");
        site.on("/no-brotli", 200, "Content-Encoding: br", "no brotli at all");

        assertThat(failed(fetcher.page(site.address("/often"))).sentence()).contains("4 times over");
        assertThat(failed(fetcher.page(site.address("/strange"))).sentence()).contains("zstd");
        assertThat(fetcher.page(site.address("/no-brotli"))).isInstanceOf(Failed.class);
    }

    @Test
    void anEndlessBodyIsCut() {
        CountDownLatch cut = new CountDownLatch(1);
        site.on("/endless", (request, out) -> {
            try {
                out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                while (true) {
                    out.write(new byte[10_000]);
                }
            } finally {
                cut.countDown();
            }
        });

        assertThat(failed(fetcher.page(site.address("/endless"))).sentence()).contains("more than 100000 bytes");
        assertThat(cut).satisfies(latch -> assertThat(latch.await(20, TimeUnit.SECONDS))
                .isTrue());
    }

    @Test
    void endlessHeadersAreCut() {
        site.on("/headers", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("X-More: and more\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        });
        site.on("/line", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("and more ".getBytes(StandardCharsets.US_ASCII));
            }
        });

        assertThat(fetcher.page(site.address("/headers"))).isInstanceOf(Failed.class);
        assertThat(fetcher.page(site.address("/line"))).isInstanceOf(Failed.class);
    }

    @Test
    void aSlowDripIsCutAtTheTotalTimeAlthoughEachByteIsInTime() throws IOException {
        FetchLimits hurried = new FetchLimits(
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofMillis(700),
                100_000,
                400_000,
                2,
                Duration.ZERO,
                "N");
        site.on("/drip", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write('.');
                out.flush();
                TimeUnit.MILLISECONDS.sleep(20);
            }
        });
        try (Fetcher impatient = fetcher(hurried, "127.0.0.0/8")) {
            Failed failed = failed(impatient.page(site.address("/drip")));

            assertThat(failed.sentence()).contains("too slow");
            assertThat(failed.passing()).isTrue();
        }
    }

    @Test
    void silenceIsCutAtTheResponseTime() throws IOException {
        FetchLimits hurried = new FetchLimits(
                Duration.ofSeconds(5),
                Duration.ofMillis(300),
                Duration.ofSeconds(20),
                1000,
                1000,
                2,
                Duration.ZERO,
                "N");
        site.on("/silent", (request, out) -> TimeUnit.SECONDS.sleep(30));
        try (Fetcher impatient = fetcher(hurried, "127.0.0.0/8")) {
            assertThat(failed(impatient.page(site.address("/silent"))).sentence())
                    .contains("too slow");
        }
    }

    @Test
    void aBodyShorterThanPromisedIsCutOff() {
        site.on(
                "/short",
                (request, out) -> out.write(
                        "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf".getBytes(StandardCharsets.US_ASCII)));
        site.on(
                "/damaged",
                (request, out) -> MisbehavingSite.write(
                        out, 200, "Content-Encoding: gzip", "no gzip at all".getBytes(StandardCharsets.US_ASCII)));

        assertThat(failed(fetcher.page(site.address("/short"))).sentence()).contains("cut off");
        assertThat(failed(fetcher.page(site.address("/damaged"))).sentence()).contains("damaged");
    }

    @Test
    void whatIsGoneIsGone() {
        site.on("/gone", 410, "", "");

        assertThat(fetcher.feed(site.address("/gone"), null, null))
                .isInstanceOfSatisfying(Gone.class, gone -> assertThat(gone.sentence())
                        .contains(site.address("/gone").toString())
                        .contains("410"));
    }

    @Test
    void aServersWishForPeaceIsKept() {
        site.on("/seconds", 503, "Retry-After: 120", "");
        site.on("/date", 503, "Retry-After: Fri, 20 Nov 2026 08:00:00 GMT", "");
        site.on("/old-style", 503, "Retry-After: Friday, 20-Nov-26 07:00:00 GMT", "");
        site.on("/never", 503, "Retry-After: 99999999", "");
        site.on("/nonsense", 503, "Retry-After: soon", "");

        assertThat(failed(fetcher.page(site.address("/seconds"))).retryAfter()).isEqualTo(NOW.plusSeconds(120));
        assertThat(failed(fetcher.page(site.address("/date"))).retryAfter())
                .isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));
        assertThat(failed(fetcher.page(site.address("/old-style"))).retryAfter())
                .isEqualTo(Instant.parse("2026-11-20T07:00:00Z"));
        assertThat(failed(fetcher.page(site.address("/never"))).retryAfter()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(failed(fetcher.page(site.address("/nonsense"))).retryAfter()).isNull();
    }

    @Test
    void aHostThatFindsUsTooBusyIsLeftAloneWithAllItsPages() {
        site.on("/one", 429, "Retry-After: 600", "");
        site.on("/two", 200, "", "two");
        fetcher.page(site.address("/one"));

        Resting resting = (Resting) fetcher.page(site.address("/two"));

        assertThat(resting.until()).isEqualTo(NOW.plusSeconds(600));
        assertThat(resting.sentence()).contains("was not asked").contains("429");
        assertThat(site.requests).hasSize(1);
    }

    @Test
    void whatAServerPromisesNotToChangeIsKnownByAnyOfItsHeaders() {
        site.on("/age", 200, "Cache-Control: max-age=600, public\r\nAge: 500", "x");
        site.on("/stale", 200, "Cache-Control: max-age=600\r\nAge: 700", "x");
        site.on("/never", 200, "Cache-Control: no-cache, max-age=600", "x");
        site.on("/expires", 200, "Date: Fri, 20 Nov 2026 06:00:10 GMT\r\nExpires: Fri, 20 Nov 2026 07:00:10 GMT", "x");
        site.on("/past", 200, "Expires: 0", "x");

        assertThat(fetched(fetcher.page(site.address("/age"))).fresh()).isEqualTo(Duration.ofSeconds(100));
        assertThat(fetched(fetcher.page(site.address("/stale"))).fresh()).isNull();
        assertThat(fetched(fetcher.page(site.address("/never"))).fresh()).isNull();
        assertThat(fetched(fetcher.page(site.address("/expires"))).fresh()).isEqualTo(Duration.ofHours(1));
        assertThat(fetched(fetcher.page(site.address("/past"))).fresh()).isNull();
    }

    @Test
    void theOperatorsMailAddressIsSentWhereItIsSet() throws IOException {
        site.on("/", 200, "", "home");
        fetcher.page(site.address("/"));
        FetchLimits named = new FetchLimits(
                LIMITS.connect(),
                LIMITS.response(),
                LIMITS.total(),
                LIMITS.received(),
                LIMITS.unpacked(),
                LIMITS.connections(),
                LIMITS.delay(),
                LIMITS.userAgent(),
                "press@harbour.example");
        try (Fetcher polite = fetcher(named, "127.0.0.0/8")) {
            polite.page(site.address("/"));
        }

        assertThat(site.requests.get(0).headers()).doesNotContainKey("From");
        assertThat(site.requests.get(1).headers()).containsEntry("From", "press@harbour.example");
    }

    @Test
    void eachFailureSaysWhetherAnotherTryIsWorthIt() {
        site.on("/401", 401, "WWW-Authenticate: Basic realm=\"x\"", "");
        site.on("/500", 500, "", "");

        assertThat(failed(fetcher.page(site.address("/404"))).passing()).isFalse();
        assertThat(failed(fetcher.page(site.address("/404"))).sentence()).contains("404");
        assertThat(failed(fetcher.page(site.address("/401"))).passing()).isFalse();
        assertThat(failed(fetcher.page(site.address("/500"))).passing()).isTrue();
    }

    @Test
    void notMoreThanTheAllowedConnectionsGoToOneHost() throws Exception {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        site.on("/busy", (request, out) -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            two.countDown();
            // both stay until a third had every occasion to come
            two.await(10, TimeUnit.SECONDS);
            open.decrementAndGet();
            MisbehavingSite.write(out, 200, "", new byte[0]);
        });
        ExecutorService callers = Executors.newFixedThreadPool(6);
        List<Future<FetchOutcome>> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(callers.submit(() -> fetcher.page(site.address("/busy"))));
        }
        for (Future<FetchOutcome> each : all) {
            assertThat(each.get()).isInstanceOf(Fetched.class);
        }
        callers.shutdown();
        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void anUnknownHostIsNamed() {
        assertThat(failed(fetcher.page(URI.create("http://no-such-host.invalid/feed")))
                        .sentence())
                .contains("unknown host, no-such-host.invalid");
    }

    @Test
    void secretsInAnAddressStayOutOfSentences() {
        URI secret = URI.create("http://ada:lovelace@127.0.0.1:" + site.port() + "/404");

        assertThat(failed(fetcher.page(secret)).sentence()).doesNotContain("lovelace");
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    private static Fetched fetched(FetchOutcome outcome) {
        assertThat(outcome).isInstanceOf(Fetched.class);
        return (Fetched) outcome;
    }

    private static Failed failed(FetchOutcome outcome) {
        assertThat(outcome).isInstanceOf(Failed.class);
        return (Failed) outcome;
    }
}
