package newsfold.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import newsfold.MovedClock;
import newsfold.database.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Weeks in the life of feeds, with a site on loopback and a clock that moves. */
@Timeout(120)
class CheckupsTest {
    private static final Instant START = Instant.parse("2026-09-07T06:00:00Z");

    private final Jdbi jdbi = TestDatabase.fresh();
    private final Feeds feeds = new Feeds(jdbi);
    private final Checkups checkups = new Checkups(jdbi, new HealthRules(Duration.ofDays(1), 2, Duration.ofHours(36)));
    private final long digest = TestDigest.create(jdbi);
    private final MovedClock clock = MovedClock.standingAt(START);
    private MisbehavingSite site;
    private Fetcher fetcher;
    private Gatherer gatherer;

    @BeforeEach
    void start() throws Exception {
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
        gatherer = new Newsroom(
                        new Pace(Duration.ofMinutes(15), Duration.ofHours(6)),
                        Duration.ofDays(7),
                        List.of(),
                        1_000_000,
                        2,
                        "one")
                .gatherer(jdbi, fetcher, clock);
    }

    @AfterEach
    void stop() throws Exception {
        fetcher.close();
        site.close();
    }

    private long feed(String path) {
        long id = feeds.add(site.address(path).toString(), FeedKind.FEED, null, clock.instant());
        feeds.link(digest, id, null, 1);
        return id;
    }

    /** The feed now announces this one entry, dated now; its page cannot be had, so the feed's words are the article. */
    private void announce(String path, String title) {
        announce(path, title, clock.instant());
    }

    private void announce(String path, String title, Instant date) {
        site.on(
                path,
                200,
                "",
                "<rss version=\"2.0\"><channel><title>Lantern " + path + "</title><item><title>" + title
                        + "</title><guid isPermaLink=\"false\">" + title + "</guid><pubDate>"
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC))
                        + "</pubDate><description>The lamp was lit again.</description></item></channel></rss>");
    }

    private Checkup only() {
        return checkups.of(digest, clock.instant()).get(0);
    }

    /** To the same hour of the next day, with a visit there. */
    private void nextDay() {
        clock.forward(Duration.ofDays(1));
        gatherer.gather(clock.instant());
    }

    @Test
    void aFeedThatFallsSilentIsSeenByItsOwnRhythmAndIsWellAgainWithItsNextNews() {
        feed("/daily");
        for (int day = 0; day < 30; day++) {
            announce("/daily", "Lamp " + day);
            nextDay();
        }
        assertThat(only().diagnosis().condition()).isEqualTo(Condition.WELL);
        Instant last = clock.instant();
        assertThat(only().feed().changed()).isEqualTo(last);
        assertThat(only().perDayOfMonth()).isEqualTo(1);
        assertThat(only().perDay()).isEqualTo(1);

        nextDay();
        assertThat(only().diagnosis().unusual()).isFalse();
        nextDay();
        nextDay();
        Diagnosis silent = only().diagnosis();
        assertThat(silent.condition()).isEqualTo(Condition.SILENT);
        assertThat(silent.since()).isEqualTo(last);

        announce("/daily", "Lamp again");
        nextDay();
        assertThat(only().diagnosis().condition()).isEqualTo(Condition.WELL);
    }

    @Test
    void theLastFourteenDaysTellVisitsFailuresAndNews() {
        feed("/daily");
        announce("/daily", "Lamp one");
        gatherer.gather(clock.instant());
        announce("/daily", "Lamp two");
        clock.forward(Duration.ofHours(7));
        gatherer.gather(clock.instant());
        site.on("/daily", 500, "", "");
        nextDay();
        LocalDate today = LocalDate.of(2026, 9, 8);
        assertThat(only().days()).hasSize(14);
        assertThat(only().days().get(12))
                .isEqualTo(new FeedDay(today.minusDays(1), 2, 0, 2, START, START.plus(Duration.ofHours(7))));
        assertThat(only().days().get(13)).isEqualTo(new FeedDay(today, 1, 1, 0, null, null));
        assertThat(only().days().get(0)).isEqualTo(new FeedDay(today.minusDays(13), 0, 0, 0, null, null));
        assertThat(only().diagnosis().condition()).isEqualTo(Condition.FAILING);
    }

    @Test
    void brokenSinceIsTheFirstFailureInARowAndASuccessEndsIt() {
        long id = feed("/shaky");
        announce("/shaky", "Lamp");
        gatherer.gather(clock.instant());
        site.on("/shaky", 404, "", "");
        nextDay();
        Instant first = clock.instant();
        nextDay();
        nextDay();
        assertThat(only().feed().failingSince()).isEqualTo(first);
        assertThat(only().feed().failures()).isEqualTo(3);
        assertThat(only().diagnosis().unusual()).isTrue();
        assertThat(only().diagnosis().advice()).contains(site.address("/shaky").toString(), "404");
        announce("/shaky", "Lamp");
        nextDay();
        assertThat(feeds.find(id).orElseThrow().failures()).isZero();
        assertThat(only().feed().failingSince()).isNull();
    }

    @Test
    void theWorstComesFirst() {
        feed("/well");
        feed("/gone");
        feed("/broken");
        announce("/well", "Lamp");
        site.on("/gone", 410, "", "");
        site.on("/broken", 404, "", "");
        gatherer.gather(clock.instant());
        assertThat(checkups.of(digest, clock.instant()))
                .extracting(checkup -> checkup.diagnosis().condition())
                .containsExactly(Condition.GONE, Condition.FAILING, Condition.WELL);
    }

    @Test
    void emptyFeedsAndClocksThatAreOffAreSeen() {
        feed("/empty");
        site.on("/empty", 200, "", "<rss version=\"2.0\"><channel><title>Nothing</title></channel></rss>");
        gatherer.gather(clock.instant());
        assertThat(only().diagnosis().condition()).isEqualTo(Condition.EMPTY);

        announce("/empty", "Lamp of tomorrow", clock.instant().plus(Duration.ofDays(2)));
        nextDay();
        assertThat(only().diagnosis().remarks()).singleElement().satisfies(remark -> assertThat(remark)
                .contains("1 of its 1 entries"));
    }

    @Test
    void onlyWhatCouldNotBeReadTheWholeTimeIsMissing() {
        announce("/a", "Lamp");
        announce("/b", "Buoy");
        feed("/a");
        feed("/b");
        gatherer.gather(clock.instant());
        Instant edition = clock.instant();
        site.on("/a", 500, "", "");
        nextDay();
        assertThat(checkups.missing(digest, edition)).singleElement().satisfies(missing -> {
            assertThat(missing.name()).isEqualTo("Lantern /a");
            assertThat(missing.reason()).contains("/a", "500");
            assertThat(missing.since()).isEqualTo(clock.instant());
        });
        assertThat(checkups.sources(digest)).isEqualTo(2);
        // read once since then, and failing only now
        assertThat(checkups.missing(digest, edition.minusSeconds(1))).isEmpty();
    }

    @Test
    void daysOfLongAgoAreForgotten() {
        feed("/daily");
        announce("/daily", "Lamp");
        gatherer.gather(clock.instant());
        checkups.forget(clock.instant().plus(Duration.ofDays(182)));
        assertThat(count()).isOne();
        checkups.forget(clock.instant().plus(Duration.ofDays(183)));
        assertThat(count()).isZero();
    }

    private int count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from feed_day")
                .mapTo(Integer.class)
                .one());
    }
}
