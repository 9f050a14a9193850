package newsfold.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newsfold.MovedClock;
import newsfold.compose.Digest;
import newsfold.compose.Span;
import newsfold.database.TestDatabase;
import newsfold.deliver.Deliveries;
import newsfold.deliver.Delivery;
import newsfold.deliver.DeliveryState;
import newsfold.deliver.LedgerKey;
import newsfold.deliver.LedgerSearch;
import newsfold.deliver.Outbox;
import newsfold.gather.FeedKind;
import newsfold.gather.Feeds;
import newsfold.publish.StandingDigest.Misfire;
import newsfold.render.EditionRenderer;
import newsfold.subscribers.KeptWishes;
import newsfold.subscribers.Rhythm;
import newsfold.subscribers.Wishes;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Weekly letters of a daily digest, with a clock that moves. */
class WeekRunTest {
    /** A Monday. */
    private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");

    private static final String FERRY = "Ferry runs aground off Westmoor pier";
    private static final String BRIDGE = "Bridge at Harrow closes for a winter";

    private final Jdbi jdbi = TestDatabase.fresh();
    private final MovedClock clock = MovedClock.standingAt(START);
    private final Editions editions = new Editions(jdbi);
    private final Dailies dailies = new Dailies(jdbi);
    private final Deliveries deliveries = new Deliveries(jdbi);
    private final Outbox outbox = new Outbox("key".getBytes(StandardCharsets.UTF_8));
    private final KeptWishes wishes = new KeptWishes(jdbi);
    private final InventedTown town = new InventedTown(jdbi);
    private final PressRun press = TestPress.run(jdbi, clock);
    private final WeekRun week = TestPress.week(jdbi, clock);
    private long digest;
    private long feed;

    @BeforeEach
    void aDailyDigest() {
        digest = digest("morning", Misfire.ONCE, 0);
        Feeds feeds = new Feeds(jdbi);
        feed = feeds.add("https://gazette.example/region", FeedKind.FEED, "Westmoor Gazette", START);
        feeds.link(digest, feed, "Region", 1);
    }

    @Test
    void eachWeekComesAtTheReadersHourInFourZonesAcrossBothChangesOfSummerTime() {
        Map<String, Rhythm> readers = Map.of(
                "berlin@example.org", weekly(DayOfWeek.SUNDAY, "02:30", "Europe/Berlin"),
                "york@example.org", weekly(DayOfWeek.SUNDAY, "01:30", "America/New_York"),
                "howe@example.org", weekly(DayOfWeek.SUNDAY, "02:15", "Australia/Lord_Howe"),
                "santiago@example.org", weekly(DayOfWeek.SUNDAY, "00:10", "America/Santiago"),
                "kolkata@example.org", weekly(DayOfWeek.MONDAY, "07:00", "Asia/Kolkata"));
        readers.forEach(this::reader);
        publish(FERRY, "ferry");
        week.work();
        LocalDate end = LocalDate.of(2027, 1, 1);
        for (Instant now = START; now.isBefore(end.atStartOfDay(ZoneOffset.UTC).toInstant()); ) {
            now = now.plus(Duration.ofHours(6));
            clock.to(now);
            if (now.atZone(ZoneOffset.UTC).getHour() == 6) {
                sameAgain(now);
            }
            week.work();
        }
        readers.forEach((address, rhythm) -> {
            ZoneId zone = rhythm.zone();
            List<Instant> due = dues(address);
            assertThat(due).as(address).hasSizeBetween(50, 52);
            for (int i = 0; i < due.size(); i++) {
                ZonedDateTime local = due.get(i).atZone(zone);
                assertThat(local.getDayOfWeek()).as(address + " " + local).isEqualTo(rhythm.weekly());
                // a time that the day does not have is later by what is left out
                assertThat(local)
                        .isEqualTo(ZonedDateTime.of(local.toLocalDate(), rhythm.time(), zone))
                        .satisfies(time -> assertThat(time.toLocalTime())
                                .isIn(
                                        rhythm.time(),
                                        time.toLocalTime().equals(rhythm.time())
                                                ? rhythm.time()
                                                : afterTheGap(rhythm.time(), zone, time.toLocalDate())));
                if (i > 0) {
                    assertThat(local.toLocalDate())
                            .as(address)
                            .isEqualTo(due.get(i - 1).atZone(zone).toLocalDate().plusWeeks(1));
                }
            }
        });
        // the changes were in it, whatever the machine's table of zones
        assertThat(skipped("berlin@example.org", readers)).containsExactly(LocalDate.of(2026, 3, 29));
        assertThat(skipped("howe@example.org", readers)).containsExactly(LocalDate.of(2026, 10, 4));
        assertThat(skipped("santiago@example.org", readers)).containsExactly(LocalDate.of(2026, 9, 6));
        assertThat(dues("york@example.org"))
                .as("of the hour that comes twice the first")
                .contains(Instant.parse("2026-11-01T05:30:00Z"));
        assertThat(weeks())
                .as("one edition for all who read a week that ends with one day")
                .hasSizeBetween(102, 104);
    }

    @Test
    void aWeekTellsEachStoryOnceAsItStoodLast() {
        reader("ada@example.org", weekly(DayOfWeek.SATURDAY, "08:00", "Europe/London"));
        week.work();
        publish(FERRY, "ferry");
        day("2026-01-07T06:00:00Z");
        town.article(
                feed,
                "Saltmarsh Post",
                "refloated",
                FERRY + " and is refloated by two tugs",
                FERRY + ". Two tugs refloated her at noon, the harbour office said. Nobody was hurt, and work went on.",
                clock.instant().minusSeconds(600),
                clock.instant().minusSeconds(600));
        publish(BRIDGE, "bridge");
        day("2026-01-10T07:30:00Z");
        assertThat(week.work()).as("not before the reader's time").isZero();
        day("2026-01-10T08:00:00Z");
        assertThat(week.work()).isOne();
        assertThat(week.work()).as("once").isZero();

        long number = weeks().get(0);
        newsfold.compose.Edition edition = new Contents(jdbi).of(number);
        assertThat(edition.span()).isEqualTo(Span.WEEK);
        List<String> stories =
                edition.items().stream().map(item -> item.story()).toList();
        assertThat(stories).doesNotHaveDuplicates().hasSizeBetween(2, 3);
        assertThat(edition.items())
                .filteredOn(item -> item.headline().startsWith("Ferry"))
                .singleElement()
                .satisfies(item -> assertThat(item.coverage().outlets()).isEqualTo(2));
        PublishedEdition frozen = editions.find(number).orElseThrow();
        assertThat(frozen.subject()).startsWith("Morning Post, the week: Ferry runs aground");
        assertThat(frozen.rendering().text()).contains("The week from 4 Jan 2026 to 10 Jan 2026");
        assertThat(dailies.lastSlot(digest))
                .as("the timetable knows its own")
                .hasValue(Instant.parse("2026-01-07T06:00:00Z"));
    }

    @Test
    void aStoryOfTheWeekIsStillNewsTheDayAfter() {
        reader("ada@example.org", weekly(DayOfWeek.MONDAY, "09:00", "UTC"));
        week.work();
        publish(FERRY, "ferry");
        day("2026-01-05T09:00:00Z");
        assertThat(week.work()).isOne();
        day("2026-01-06T06:00:00Z");
        publish(BRIDGE, "bridge");
        assertThat(new Contents(jdbi).of(dailies.last(digest)).items())
                .extracting(item -> item.headline())
                .containsExactly(BRIDGE);
    }

    @Test
    void daysGoToDailyReadersAndWeeksToWeeklyOnes() throws Exception {
        reader("daily@example.org", Rhythm.USUAL);
        reader("weekly@example.org", weekly(DayOfWeek.MONDAY, "09:00", "UTC"));
        week.work();
        publish(FERRY, "ferry");
        long day = dailies.last(digest);
        assertThat(line(day, "daily@example.org").state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(line(day, "weekly@example.org")).satisfies(line -> {
            assertThat(line.state()).isEqualTo(DeliveryState.CANCELLED);
            assertThat(line.reply()).contains("once a week");
        });
        day("2026-01-05T09:00:00Z");
        week.work();
        long told = weeks().get(0);
        assertThat(deliveries.of(told, "daily@example.org")).isEmpty();
        assertThat(line(told, "weekly@example.org").state()).isEqualTo(DeliveryState.QUEUED);

        Dispatcher dispatcher = new Dispatcher(
                jdbi,
                clock,
                EditionRenderer.plain(),
                new Mastheads("https://news.example.org", "Hill Library"),
                outbox);
        assertThat(dispatcher.plan(day, new Recipients.All()).letters()).isOne();
        ResendPlan plan = dispatcher.plan(told, new Recipients.All());
        assertThat(plan.letters()).isOne();
        assertThat(dispatcher.resend(told, new Recipients.All(), plan, "ed")).isOne();
    }

    @Test
    void whoChoosesADayLateGetsTheSameEditionWhenTheirTimeComes() {
        reader("early@example.org", weekly(DayOfWeek.MONDAY, "07:00", "UTC"));
        week.work();
        publish(FERRY, "ferry");
        day("2026-01-05T07:00:00Z");
        assertThat(week.work()).isOne();
        reader("late@example.org", weekly(DayOfWeek.MONDAY, "06:30", "UTC"));
        reader("later@example.org", weekly(DayOfWeek.MONDAY, "08:30", "UTC"));
        day("2026-01-05T08:30:00Z");
        assertThat(week.work()).isOne();
        assertThat(weeks()).hasSize(1);
        assertThat(addresses(weeks().get(0))).containsExactlyInAnyOrder("early@example.org", "later@example.org");
    }

    @Test
    void aMissedWeekIsMadeUpForOnceOrLeftOutAsTheDigestSays() {
        long skipping = digest("skipping", Misfire.SKIP, 0);
        new Feeds(jdbi).link(skipping, feed, "Region", 1);
        reader("once@example.org", weekly(DayOfWeek.TUESDAY, "07:00", "UTC"));
        long skipped = town.subscribe("skip@example.org", skipping);
        wishes.keep(
                skipped, skipping, new Wishes(Set.of(), Set.of(), false, weekly(DayOfWeek.TUESDAY, "07:00", "UTC")));
        week.work();
        publish(FERRY, "ferry");
        press.publish(skipping, clock.instant()).orElseThrow();
        day("2026-01-08T20:00:00Z");
        assertThat(week.work()).isOne();
        assertThat(addresses(weeks().get(0))).containsExactly("once@example.org");
    }

    @Test
    void editorsHaveTheirTimeToLookAndTheLetterIsPunctual() {
        long slow = digest("slow", Misfire.ONCE, 90);
        new Feeds(jdbi).link(slow, feed, "Region", 1);
        long reader = town.subscribe("ada@example.org", slow);
        wishes.keep(reader, slow, new Wishes(Set.of(), Set.of(), false, weekly(DayOfWeek.MONDAY, "12:00", "UTC")));
        week.work();
        town.article(feed, "ferry", FERRY, START.minusSeconds(600), START.minusSeconds(600));
        press.publish(slow, clock.instant()).orElseThrow();
        day("2026-01-05T10:29:00Z");
        assertThat(week.work()).isZero();
        day("2026-01-05T10:30:00Z");
        assertThat(week.work()).isOne();
        assertThat(dues("ada@example.org")).contains(Instant.parse("2026-01-05T12:00:00Z"));
        assertThat(editions.find(weeks().get(0)).orElseThrow().sendAt()).isEqualTo("2026-01-05T12:00:00Z");
    }

    private long digest(String slug, Misfire misfire, int review) {
        return new Digests(jdbi)
                .create(
                        new Digest(
                                slug, "Morning Post", ZoneId.of("Europe/London"), Locale.UK, List.of("Region"), 12, 9),
                        "0 0 6 * * ?",
                        misfire,
                        "Morning Post <post@example.org>",
                        review,
                        START);
    }

    private static Rhythm weekly(DayOfWeek day, String time, String zone) {
        return new Rhythm(false, day, LocalTime.parse(time), ZoneId.of(zone), null);
    }

    private void reader(String address, Rhythm rhythm) {
        long id = town.subscribe(address, digest);
        wishes.keep(id, digest, new Wishes(Set.of(), Set.of(), false, rhythm));
    }

    private void day(String instant) {
        clock.to(Instant.parse(instant));
    }

    private void publish(String headline, String key) {
        Instant seen = clock.instant().minusSeconds(600);
        town.article(feed, key, headline, seen, seen);
        press.publish(digest, clock.instant()).orElseThrow();
    }

    /** The first edition once more, as a day's of its own: what is in it does not matter here. */
    private void sameAgain(Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        jdbi.useTransaction(handle -> {
            long first = handle.createQuery("select min(id) from edition where digest_id = :digest and span = 'day'")
                    .bind("digest", digest)
                    .mapTo(Long.class)
                    .one();
            long same = handle.createQuery("""
                            insert into edition (digest_id, slot, day, since, until, content, subject, subjects, html, body,
                                empty, sources, send_at, created)
                            select digest_id, :at, :day, since, :at, content, subject, subjects, html, body, empty, sources,
                                :at, :at
                            from edition where id = :first returning id""")
                    .bind("at", at)
                    .bind("day", at.toLocalDate())
                    .bind("first", first)
                    .mapTo(Long.class)
                    .one();
            handle.execute(
                    "insert into edition_item (edition_id, place, section, item)"
                            + " select ?, place, section, item from edition_item where edition_id = ?",
                    same,
                    first);
        });
    }

    private List<Instant> dues(String address) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.next_at from delivery d join edition e on e.id = d.edition_id
                        where d.address = :address and e.span = 'week' order by d.next_at""")
                .bind("address", address)
                .map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list());
    }

    private List<LocalDate> skipped(String address, Map<String, Rhythm> readers) {
        Rhythm rhythm = readers.get(address);
        return dues(address).stream()
                .map(due -> due.atZone(rhythm.zone()))
                .filter(local -> !local.toLocalTime().equals(rhythm.time()))
                .map(ZonedDateTime::toLocalDate)
                .toList();
    }

    private static LocalTime afterTheGap(LocalTime time, ZoneId zone, LocalDate day) {
        return ZonedDateTime.of(day, time, zone).toLocalTime();
    }

    private List<Long> weeks() {
        return jdbi.withHandle(handle -> handle.createQuery("select id from edition where span = 'week' order by id")
                .mapTo(Long.class)
                .list());
    }

    private Set<String> addresses(long edition) {
        return deliveries.list(LedgerSearch.of(edition), LedgerKey.START, 100).stream()
                .map(Delivery::address)
                .collect(Collectors.toSet());
    }

    private Delivery line(long edition, String address) {
        return deliveries.of(edition, address).get(0);
    }
}
