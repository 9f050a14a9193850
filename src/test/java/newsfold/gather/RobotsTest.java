package newsfold.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import newsfold.MovedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RobotsTest {
    private final MovedClock clock = MovedClock.standingAt(Instant.parse("2026-11-20T06:00:00Z"));
    private MisbehavingSite site;
    private Fetcher fetcher;
    private Robots robots;

    @BeforeEach
    void start() throws IOException {
        site = new MisbehavingSite();
        fetcher = new Fetcher(
                new FetchLimits(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        1_000_000,
                        1_000_000,
                        4,
                        Duration.ZERO,
                        "Newsfold/0.1"),
                new AddressGuard(List.of("127.0.0.1/32"), List::of),
                clock);
        robots = new Robots(fetcher, clock);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        site.close();
    }

    private void says(String text) {
        site.on("/robots.txt", 200, "Content-Type: text/plain\r\nETag: \"one\"", text);
    }

    private Robots.Answer ask(String path) {
        return robots.ask(site.address(path));
    }

    @Test
    void ourOwnGroupCountsAndTheLongestRuleWins() {
        says("User-agent: *\nDisallow: /\n\nUser-Agent: NewsFold\nDisallow: /closed\nAllow: /closed/open\n"
                + "Disallow: /*.pdf$\n");

        assertThat(ask("/anything")).isEqualTo(Robots.Answer.WELCOME);
        assertThat(ask("/closed/a")).isEqualTo(Robots.Answer.REFUSED);
        assertThat(ask("/closed/open/a")).isEqualTo(Robots.Answer.WELCOME);
        assertThat(ask("/paper.pdf")).isEqualTo(Robots.Answer.REFUSED);
        assertThat(ask("/paper.pdf?page=2")).isEqualTo(Robots.Answer.WELCOME);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 451})
    void whereThereAreNoRulesEverythingIsAllowed(int status) {
        site.on("/robots.txt", status, "", "User-agent: *\nDisallow: /");

        assertThat(ask("/a")).isEqualTo(Robots.Answer.WELCOME);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void whereTheSiteCannotAnswerWeWaitAndAskAgainAfterAWhile(int status) {
        site.on("/robots.txt", status, "", "");

        assertThat(ask("/a")).isEqualTo(Robots.Answer.LATER);
        says("User-agent: *\nDisallow: /b");
        assertThat(ask("/a")).as("not asked again at once").isEqualTo(Robots.Answer.LATER);
        clock.forward(Duration.ofMinutes(11));
        assertThat(ask("/a")).isEqualTo(Robots.Answer.WELCOME);
        assertThat(ask("/b")).isEqualTo(Robots.Answer.REFUSED);
    }

    @Test
    void theRulesAreKeptForHalfADayAndThenAskedForOnlyIfTheyChanged() {
        site.on("/robots.txt", (request, out) -> {
            boolean same = "\"one\"".equals(request.headers().get("If-None-Match"));
            byte[] rules = "User-agent: *\nDisallow: /closed\n".getBytes();
            MisbehavingSite.write(out, same ? 304 : 200, "ETag: \"one\"", same ? new byte[0] : rules);
        });
        ask("/a");
        clock.forward(Duration.ofHours(11));
        ask("/a");
        assertThat(site.requests).hasSize(1);

        clock.forward(Duration.ofHours(2));
        assertThat(ask("/closed")).isEqualTo(Robots.Answer.REFUSED);
        assertThat(site.requests).hasSize(2);
        assertThat(site.requests.get(1).headers()).containsEntry("If-None-Match", "\"one\"");
        clock.forward(Duration.ofHours(11));
        assertThat(ask("/closed")).isEqualTo(Robots.Answer.REFUSED);
        assertThat(site.requests).hasSize(2);
    }

    @Test
    void whatWasSaidLastCountsWhileTheSiteCannotAnswer() {
        says("User-agent: *\nDisallow: /closed\n");
        ask("/a");
        clock.forward(Duration.ofHours(13));
        site.on("/robots.txt", 503, "", "");

        assertThat(ask("/closed")).isEqualTo(Robots.Answer.REFUSED);
        assertThat(ask("/a")).isEqualTo(Robots.Answer.WELCOME);
        assertThat(site.requests).hasSize(2);
    }

    @Test
    void aSitesOwnWordOnHowLongItsRulesServeIsBelievedForADayAtMost() {
        site.on("/robots.txt", 200, "Cache-Control: max-age=3600", "User-agent: *\nDisallow:\n");
        ask("/a");
        clock.forward(Duration.ofMinutes(61));
        site.on("/robots.txt", 200, "Cache-Control: max-age=31536000", "User-agent: *\nDisallow:\n");
        ask("/a");
        assertThat(site.requests).hasSize(2);
        clock.forward(Duration.ofHours(25));
        ask("/a");
        assertThat(site.requests).hasSize(3);
    }

    @Test
    void aDelayThatTheSiteWantsIsKeptToWithinReason() {
        says("User-agent: *\nCrawl-delay: 3\n");
        ask("/a");
        assertThat(fetcher.pacer().delay("127.0.0.1")).isEqualTo(Duration.ofSeconds(3));

        clock.forward(Duration.ofDays(2));
        site.on("/robots.txt", 200, "", "User-agent: *\nCrawl-delay: 86400\n");
        ask("/a");
        assertThat(fetcher.pacer().delay("127.0.0.1")).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void siteMapsAreNamedOnceAndOnlyThoseOnTheWeb() {
        says("Sitemap: /news.xml\nSITEMAP: " + site.address("/news.xml") + "\nsitemap: file:///etc/passwd\n"
                + "Sitemap: https://maps.example/all.xml\nUser-agent: *\nDisallow: /\n");

        assertThat(robots.siteMaps(site.address("/a")))
                .containsExactly(site.address("/news.xml"), URI.create("https://maps.example/all.xml"));
    }

    @Test
    void severalThatAskAtOnceWaitForOneAnswer() throws Exception {
        CountDownLatch all = new CountDownLatch(6);
        site.on("/robots.txt", (request, out) -> {
            all.await(5, TimeUnit.SECONDS);
            MisbehavingSite.write(out, 200, "", "User-agent: *\nDisallow:\n".getBytes());
        });
        ExecutorService callers = Executors.newFixedThreadPool(6);
        List<Future<Robots.Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answers.add(callers.submit(() -> {
                all.countDown();
                return ask("/a");
            }));
        }
        for (Future<Robots.Answer> answer : answers) {
            assertThat(answer.get()).isEqualTo(Robots.Answer.WELCOME);
        }
        callers.shutdown();
        assertThat(site.requests).hasSize(1);
    }
}
