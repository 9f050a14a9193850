package newsfold.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import newsfold.MovedClock;
import newsfold.compose.Digest;
import newsfold.database.TestDatabase;
import newsfold.deliver.Notes;
import newsfold.gather.Checkups;
import newsfold.gather.FeedKind;
import newsfold.gather.Feeds;
import newsfold.gather.HealthRules;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedWatchTest {
    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

    private final Jdbi jdbi = TestDatabase.fresh();
    private final MovedClock clock = MovedClock.standingAt(START);
    private final Digests digests = new Digests(jdbi);
    private final Feeds feeds = new Feeds(jdbi);
    private final Mastheads mastheads = new Mastheads("https://news.example.org", "");
    private final Notes notes = new Notes(jdbi, "Press <press@example.org>");
    private long digest;
    private long gazette;
    private long lantern;

    private record Note(String address, String subject, String body) {}

    @BeforeEach
    void twoFeeds() {
        Digest page =
                new Digest("morning", "Morning Post", ZoneId.of("Europe/London"), Locale.UK, List.of("Region"), 12, 9);
        digest = digests.create(
                page, "0 0 7 * * ?", StandingDigest.Misfire.ONCE, "Morning Post <post@example.org>", 0, START);
        gazette = feed("https://gazette.example/feed", "Westmoor Gazette");
        lantern = feed("https://lantern.example/feed", "Lantern\r\n<b>Post</b>");
        well(gazette);
        well(lantern);
    }

    private long feed(String address, String title) {
        long id = feeds.add(address, FeedKind.FEED, title, START);
        feeds.link(digest, id, "Region", 1);
        return id;
    }

    private void set(long feed, @Nullable Instant succeeded, @Nullable Instant failingSince, int failures) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update feed set checked = :now, next_at = :now, succeeded = coalesce(:succeeded, succeeded),
                            changed = coalesce(:succeeded, changed), failing_since = :since, failures = :failures,
                            problem = case when :failures > 0 then address || ' has a fault of its own (500).' end
                        where id = :id""")
                .bind("id", feed)
                .bind("now", at(clock.instant()))
                .bind("succeeded", succeeded == null ? null : at(succeeded))
                .bind("since", failingSince == null ? null : at(failingSince))
                .bind("failures", failures)
                .execute());
    }

    private void well(long feed) {
        set(feed, clock.instant(), null, 0);
    }

    private void failing(long feed, Duration since) {
        set(feed, null, clock.instant().minus(since), 5);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private void watch(boolean mail, String... readers) {
        // as after each start: what was told is in the database, not in an object
        new FeedWatch(
                        jdbi,
                        digests,
                        new Checkups(jdbi, new HealthRules(Duration.ofDays(1), 2, Duration.ofHours(36))),
                        new Troubles(),
                        new TroubleReport(mastheads),
                        new Bell(notes, () -> List.of(readers), mail),
                        clock)
                .watch();
    }

    private void watch() {
        watch(true, "ed@example.org");
    }

    private void forward(Duration duration) {
        clock.forward(duration);
    }

    private List<Note> left() {
        return jdbi.withHandle(handle -> handle.createQuery("select address, subject, body from note order by id")
                .map((row, context) -> new Note(row.getString(1), row.getString(2), row.getString(3)))
                .list());
    }

    @Test
    void aFeedFailingForLongIsToldOnceNotEachHour() {
        failing(gazette, Duration.ofHours(23));
        watch();
        assertThat(left()).isEmpty();
        for (int hour = 0; hour < 100; hour++) {
            forward(Duration.ofHours(1));
            failing(gazette, Duration.ofHours(24 + hour));
            well(lantern);
            watch();
        }
        assertThat(left()).singleElement().satisfies(note -> {
            assertThat(note.subject()).isEqualTo("Newsfold: one feed needs a look");
            assertThat(note.body())
                    .startsWith(
                            "* Westmoor Gazette (Morning Post)\n  Failing since Sun 1 Mar, 07:00 (Europe/London), 5 times"
                                    + " in a row.\n  https://gazette.example/feed has a fault of its own (500).\n")
                    .contains(
                            "https://news.example.org/desk/feeds",
                            "newsfold.health.failing-for",
                            "newsfold.health.mail");
        });
    }

    @Test
    void eachEditorWithAnAddressIsTold() {
        failing(gazette, Duration.ofDays(2));
        watch(true, "ada@example.org", "bo@example.org");
        assertThat(left()).extracting(Note::address).containsExactly("ada@example.org", "bo@example.org");
    }

    @Test
    void whatFollowsWithinADayIsCollected() {
        failing(gazette, Duration.ofDays(2));
        watch();
        forward(Duration.ofHours(2));
        failing(lantern, Duration.ofDays(2));
        well(gazette);
        watch();
        assertThat(left()).hasSize(1);
        forward(Duration.ofHours(22));
        watch();
        assertThat(left()).hasSize(2);
        assertThat(left().get(1).subject()).isEqualTo("Newsfold: one feed needs a look, one feed is well again");
        assertThat(left().get(1).body())
                .contains("* Lantern <b>Post</b> (Morning Post)\n", "Well again:\n* Westmoor Gazette, after 2 days\n");
        forward(Duration.ofDays(3));
        failing(lantern, Duration.ofDays(5));
        well(gazette);
        watch();
        assertThat(left()).hasSize(2);
    }

    @Test
    void aTroubleThatIsOverBeforeAnybodyWasToldIsNotTold() {
        failing(gazette, Duration.ofDays(2));
        watch();
        forward(Duration.ofHours(1));
        failing(lantern, Duration.ofDays(2));
        watch();
        forward(Duration.ofHours(1));
        well(lantern);
        watch();
        forward(Duration.ofDays(2));
        well(lantern);
        failing(gazette, Duration.ofDays(4));
        watch();
        assertThat(left()).hasSize(1);
    }

    @Test
    void aFailureAmongSuccessesEndsNoTrouble() {
        failing(gazette, Duration.ofDays(2));
        watch();
        forward(Duration.ofDays(2));
        // read once in between, and failing again since an hour
        failing(gazette, Duration.ofHours(1));
        well(lantern);
        watch();
        assertThat(left()).hasSize(1);
        well(gazette);
        watch();
        assertThat(left()).hasSize(2);
        assertThat(left().get(1).subject()).isEqualTo("Newsfold: one feed is well again");
    }

    @Test
    void aFeedThatAnEditorRemovedIsNoMatterAnyMore() {
        failing(gazette, Duration.ofDays(2));
        watch();
        feeds.unlink(digest, gazette);
        forward(Duration.ofDays(2));
        well(lantern);
        watch();
        assertThat(left()).hasSize(1);
        feeds.link(digest, gazette, null, 1);
        failing(gazette, Duration.ofDays(4));
        watch();
        assertThat(left()).hasSize(2);
    }

    @Test
    void aSilentFeedIsToldWithWhatToDo() {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into feed_day (feed_id, day, visits, failures, articles, first_at, last_at)
                        select :feed, day::date, 24, 0, 3, day + interval '8 hours', day + interval '17 hours'
                        from generate_series(timestamptz '2026-01-05Z', timestamptz '2026-02-26Z', interval '1 day') day""").bind("feed", gazette).execute());
        watch();
        assertThat(left()).singleElement().satisfies(note -> assertThat(note.body())
                .contains("Nothing new since Thu 26 Feb, 17:00 (Europe/London).")
                .contains(
                        "https://gazette.example/feed answers but has brought nothing new for 4 days, while it usually"
                                + " pauses for 15 hours at most"));
    }

    @Test
    void withMailTurnedOffNobodyIsToldAndLaterAllIs() {
        failing(gazette, Duration.ofDays(2));
        watch(false, "ed@example.org");
        watch(true);
        assertThat(left()).isEmpty();
        watch();
        assertThat(left()).hasSize(1);
    }

    @Test
    void aSenderThatCannotBeStopsNothing() {
        failing(gazette, Duration.ofDays(2));
        new FeedWatch(
                        jdbi,
                        digests,
                        new Checkups(jdbi, new HealthRules(Duration.ofDays(1), 2, Duration.ofHours(36))),
                        new Troubles(),
                        new TroubleReport(mastheads),
                        new Bell(new Notes(jdbi, "root@localhost"), () -> List.of("ed@example.org"), true),
                        clock)
                .watch();
        assertThat(left()).isEmpty();
        watch();
        assertThat(left()).hasSize(1);
    }
}
