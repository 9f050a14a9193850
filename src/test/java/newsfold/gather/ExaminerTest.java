package newsfold.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import newsfold.read.feed.FeedWishes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExaminerTest {
    /** A Sunday. */
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private static final String ADDRESS = "https://lantern.example/feed";
    private @Nullable Move move;
    private final Examiner examiner = new Examiner(new HealthRules(Duration.ofDays(1), 2, Duration.ofHours(36)));

    /** A feed that can be read. */
    private Feed well() {
        return feed(NOW.minusSeconds(600), null, 0, null, false);
    }

    private Feed feed(
            @Nullable Instant succeeded,
            @Nullable Instant failingSince,
            int failures,
            @Nullable String problem,
            boolean retired) {
        return new Feed(
                1,
                URI.create(ADDRESS),
                FeedKind.FEED,
                "Lantern Post",
                null,
                null,
                "https://old.lantern.example/feed",
                NOW.plusSeconds(600),
                Duration.ofMinutes(15),
                NOW.minusSeconds(600),
                succeeded,
                null,
                failingSince,
                failures,
                problem,
                retired,
                false,
                new Habits(null, null, FeedWishes.none(), move, null));
    }

    /** News on each of so many days, the last one so many days ago. */
    private static List<FeedDay> daily(int length, int ago) {
        LocalDate last = LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(ago);
        return last.minusDays(length - 1)
                .datesUntil(last.plusDays(1))
                .map(day -> new FeedDay(
                        day,
                        24,
                        0,
                        5,
                        day.atTime(LocalTime.of(6, 0)).toInstant(ZoneOffset.UTC),
                        day.atTime(LocalTime.of(7, 0)).toInstant(ZoneOffset.UTC)))
                .toList();
    }

    private Diagnosis examine(Feed feed, @Nullable Offer offer, List<FeedDay> days) {
        return examiner.examine(new Chart(feed, offer, null, days, 0, 0), NOW);
    }

    @Test
    void aFeedThatBringsWhatItUsuallyBringsIsWell() {
        Diagnosis diagnosis = examine(well(), new Offer(20, 0, NOW), daily(60, 0));
        assertThat(diagnosis.condition()).isEqualTo(Condition.WELL);
        assertThat(diagnosis.look()).isFalse();
        assertThat(diagnosis.advice()).isEmpty();
        assertThat(diagnosis.remarks()).isEmpty();
    }

    @Test
    void aDailySilentForThreeDaysNeedsALookAndTheAdviceNamesItsAddress() {
        Diagnosis diagnosis = examine(well(), new Offer(20, 0, NOW), daily(60, 3));
        assertThat(diagnosis.condition()).isEqualTo(Condition.SILENT);
        assertThat(diagnosis.look()).isTrue();
        assertThat(diagnosis.unusual()).isTrue();
        assertThat(diagnosis.since()).isEqualTo(Instant.parse("2026-11-19T07:00:00Z"));
        assertThat(diagnosis.advice())
                .startsWith(ADDRESS
                        + " answers but has brought nothing new for 3 days, while it usually pauses for 23 hours");
    }

    @Test
    void betweenUsualAndUnusualItIsQuiet() {
        // every other day, so that two days' pause is usual and three are not much
        List<FeedDay> everyOther = daily(60, 3).stream()
                .filter(day ->
                        day.day().toEpochDay() % 2 == LocalDate.of(2026, 11, 19).toEpochDay() % 2)
                .toList();
        Diagnosis diagnosis = examine(well(), new Offer(20, 0, NOW), everyOther);
        assertThat(diagnosis.condition()).isEqualTo(Condition.QUIET);
        assertThat(diagnosis.look()).isFalse();
    }

    @Test
    void aProgramThatWasOffDoesNotTakeAFeedForSilent() {
        Feed lastReadThreeDaysAgo = feed(NOW.minus(Duration.ofDays(3)), null, 0, null, false);
        assertThat(examine(lastReadThreeDaysAgo, new Offer(20, 0, NOW), daily(60, 3))
                        .condition())
                .isEqualTo(Condition.WELL);
    }

    @Test
    void aFeedThatNobodyVisitsIsNamedWithTheSetting() {
        Diagnosis diagnosis =
                examiner.examine(new Chart(well(), null, null, daily(60, 0), 0, 0), NOW.plus(Duration.ofHours(9)));
        assertThat(diagnosis.condition()).isEqualTo(Condition.UNVISITED);
        assertThat(diagnosis.advice()).contains(ADDRESS, "newsfold.timetable.enabled");
    }

    @Test
    void oneFailureIsShownButNeedsNobody() {
        Diagnosis diagnosis = examine(
                feed(NOW.minusSeconds(9000), NOW.minusSeconds(600), 1, "It has a fault.", false), null, List.of());
        assertThat(diagnosis.condition()).isEqualTo(Condition.FAILING);
        assertThat(diagnosis.look()).isFalse();
        assertThat(diagnosis.unusual()).isFalse();
        assertThat(diagnosis.since()).isEqualTo(NOW.minusSeconds(600));
        assertThat(diagnosis.advice()).isEqualTo("It has a fault.");
    }

    @Test
    void aFeedThatCouldNeverBeReadNeedsALookAtOnce() {
        assertThat(examine(feed(null, NOW.minusSeconds(600), 1, "No feed.", false), null, List.of())
                        .look())
                .isTrue();
    }

    @Test
    void failingForADayAndSeveralTimesIsUnusuallyLong() {
        Instant yesterday = NOW.minus(Duration.ofDays(1));
        assertThat(examine(feed(yesterday, yesterday, 6, "It has a fault.", false), null, List.of())
                        .unusual())
                .isTrue();
        assertThat(examine(feed(yesterday, yesterday.plusSeconds(1), 6, "It has a fault.", false), null, List.of())
                        .unusual())
                .isFalse();
        // the program was off in between
        assertThat(examine(feed(yesterday, yesterday, 2, "It has a fault.", false), null, List.of())
                        .unusual())
                .isFalse();
    }

    @Test
    void whatIsGoneForGoodIsToldAtOnce() {
        Diagnosis diagnosis = examine(feed(NOW, NOW, 1, "It is gone for good: remove it.", true), null, List.of());
        assertThat(diagnosis.condition()).isEqualTo(Condition.GONE);
        assertThat(diagnosis.unusual()).isTrue();
    }

    @Test
    void aFeedOfOldEntriesIsSilentAtOnce() {
        Instant newest = NOW.minus(Duration.ofDays(400));
        Diagnosis diagnosis = examine(well(), new Offer(20, 0, newest), List.of());
        assertThat(diagnosis.condition()).isEqualTo(Condition.SILENT);
        assertThat(diagnosis.since()).isEqualTo(newest);
        assertThat(diagnosis.advice()).contains("nothing new for 400 days:");
    }

    @Test
    void anEmptyFeedIsToldFromASilentOne() {
        Diagnosis diagnosis = examine(well(), new Offer(0, 0, null), daily(60, 3));
        assertThat(diagnosis.condition()).isEqualTo(Condition.EMPTY);
        assertThat(diagnosis.look()).isTrue();
        assertThat(diagnosis.advice()).startsWith(ADDRESS + " can be read but announces nothing");
        assertThat(examine(well(), new Offer(0, 0, null), daily(60, 0)).look()).isFalse();
    }

    @Test
    void aFeedWhosePagesCannotBeReadIsShown() {
        Diagnosis diagnosis = examiner.examine(new Chart(well(), null, null, daily(60, 0), 10, 6), NOW);
        assertThat(diagnosis.condition()).isEqualTo(Condition.HEADLINES);
        assertThat(diagnosis.advice()).contains("Of 10 articles that " + ADDRESS, "6 could not be read");
        assertThat(examiner.examine(new Chart(well(), null, null, daily(60, 0), 10, 5), NOW)
                        .condition())
                .isEqualTo(Condition.WELL);
    }

    @Test
    void clocksThatAreOffAndMovesAreRemarked() {
        Chart chart = new Chart(well(), new Offer(20, 3, NOW), NOW.minus(Duration.ofDays(2)), daily(60, 0), 0, 0);
        Diagnosis diagnosis = examiner.examine(chart, NOW);
        assertThat(diagnosis.condition()).isEqualTo(Condition.WELL);
        assertThat(diagnosis.remarks())
                .anySatisfy(remark -> assertThat(remark).contains("3 of its 20 entries", "clock or time zone"))
                .anySatisfy(remark -> assertThat(remark).contains("https://old.lantern.example/feed"));
    }

    @Test
    void aMoveThatIsNotBelievedYetIsRemarked() {
        move = new Move(URI.create("https://new.lantern.example/feed"), NOW.minusSeconds(60));
        assertThat(examine(well(), new Offer(20, 0, NOW), daily(60, 0)).remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark).contains("https://new.lantern.example/feed", "for a day"));
    }
}
