package newsfold.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Invented feeds of the rhythms that newsrooms have, each told from thirteen weeks. */
class RhythmTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 24);
    private static final int QUARTER = 91;
    private static final HealthRules RULES = new HealthRules(Duration.ofDays(1), 2, Duration.ofHours(36));

    /** News from nine to five on those days. */
    private static List<FeedDay> days(int length, Predicate<LocalDate> hasNews) {
        return MONDAY.datesUntil(MONDAY.plusDays(length))
                .filter(hasNews)
                .map(day -> new FeedDay(day, 24, 0, 9, at(day, 9), at(day, 17)))
                .toList();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static Duration unusual(List<FeedDay> days) {
        return RULES.unusual(Rhythm.of(days));
    }

    @Test
    void aDailyPausesOverNightAndADayAndAHalfOfSilenceIsUnusual() {
        List<FeedDay> daily = days(QUARTER, day -> true);
        assertThat(Rhythm.of(daily).usual()).isEqualTo(Duration.ofHours(16));
        assertThat(unusual(daily)).isEqualTo(Duration.ofHours(36));
    }

    @Test
    void aWeekdayFeedMayPauseOverALongWeekend() {
        List<FeedDay> weekdays = days(QUARTER, RhythmTest::isWeekday);
        assertThat(Rhythm.of(weekdays).usual()).isEqualTo(Duration.ofHours(64));
        // Thursday evening to Tuesday morning: both Friday and Monday are holidays
        assertThat(unusual(weekdays)).isGreaterThan(Duration.ofHours(112)).isLessThan(Duration.ofDays(6));
    }

    @Test
    void aWeeklyMayMissAnIssue() {
        List<FeedDay> weekly = days(QUARTER, day -> day.getDayOfWeek() == DayOfWeek.THURSDAY);
        assertThat(unusual(weekly)).isBetween(Duration.ofDays(13), Duration.ofDays(14));
    }

    @Test
    void aMonthlyIsNotTakenForSilentBetweenItsIssues() {
        List<FeedDay> monthly = days(5 * 31, day -> day.getDayOfMonth() == 3);
        assertThat(unusual(monthly)).isBetween(Duration.ofDays(55), Duration.ofDays(62));
    }

    @Test
    void anOutageOfSomeWeeksDoesNotBecomeTheRhythm() {
        List<FeedDay> broken =
                days(QUARTER, day -> day.isBefore(MONDAY.plusDays(30)) || day.isAfter(MONDAY.plusDays(60)));
        assertThat(unusual(broken)).isEqualTo(Duration.ofHours(36));
    }

    @Test
    void aDailyThatBecameAWeeklyIsTakenAsOne() {
        LocalDate change = MONDAY.plusDays(35);
        List<FeedDay> changed =
                days(35 + 8 * 7, day -> day.isBefore(change) || day.getDayOfWeek() == DayOfWeek.THURSDAY);
        assertThat(unusual(changed)).isGreaterThan(Duration.ofDays(12));
    }

    @Test
    void aNewFeedIsGivenAWeekSinceItsWeekendsAreNotKnownYet() {
        assertThat(unusual(days(5, day -> true))).isEqualTo(Duration.ofDays(7));
        assertThat(unusual(days(12, RhythmTest::isWeekday))).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void aFeedOfWhichHardlyAnythingIsKnownIsGivenAMonth() {
        assertThat(unusual(List.of())).isEqualTo(Duration.ofDays(30));
        assertThat(unusual(days(3, day -> true))).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void daysWithoutNewsSayNothing() {
        List<FeedDay> daily = days(QUARTER, day -> true);
        List<FeedDay> withQuietDays = new java.util.ArrayList<>(daily);
        for (int day = 0; day < 20; day++) {
            withQuietDays.add(new FeedDay(MONDAY.plusDays(QUARTER + day), 24, 3, 0, null, null));
        }
        assertThat(Rhythm.of(withQuietDays)).isEqualTo(Rhythm.of(daily));
    }
}
