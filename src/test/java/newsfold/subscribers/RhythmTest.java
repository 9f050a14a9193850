package newsfold.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
    private static final LocalTime HALF_PAST_SEVEN = LocalTime.of(7, 30);

    /** A year of editions at 05:00 UTC, across both changes of summer time, north and south of the equator and where there is none. */
    @ParameterizedTest
    @CsvSource({"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"})
    void theClockOnTheReadersWallShowsTheirTimeEachDayOfTheYear(String zone) {
        ZoneId own = ZoneId.of(zone);
        Rhythm rhythm = new Rhythm(false, HALF_PAST_SEVEN, own, null);
        Instant edition = Instant.parse("2026-01-01T05:00:00Z");
        LocalDate last = null;
        for (int day = 0; day < 365; day++) {
            Instant delivery = rhythm.delivery(edition, ZoneOffset.UTC);
            assertThat(delivery.atZone(own).toLocalTime()).isEqualTo(HALF_PAST_SEVEN);
            assertThat(Duration.between(edition, delivery)).isBetween(Duration.ZERO, Duration.ofHours(25));
            LocalDate date = delivery.atZone(own).toLocalDate();
            assertThat(last == null || date.equals(last.plusDays(1)))
                    .as("after %s comes %s", last, date)
                    .isTrue();
            last = date;
            edition = edition.plus(Duration.ofDays(1));
        }
    }

    @Test
    void aTimeThatSummerTimeLeavesOutIsAnHourLaterAndOneThatComesTwiceIsTheFirst() {
        Rhythm rhythm = new Rhythm(false, LocalTime.of(2, 30), ZoneId.of("Europe/Berlin"), null);
        assertThat(rhythm.delivery(Instant.parse("2026-03-28T23:30:00Z"), ZoneOffset.UTC))
                .isEqualTo("2026-03-29T01:30:00Z");
        assertThat(rhythm.delivery(Instant.parse("2026-10-24T23:30:00Z"), ZoneOffset.UTC))
                .isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void withoutATimeALetterLeavesWithItsEdition() {
        Instant edition = Instant.parse("2026-03-02T05:00:00Z");
        assertThat(Rhythm.USUAL.delivery(edition, ZoneOffset.UTC)).isEqualTo(edition);
        assertThat(Rhythm.USUAL.spared(edition, ZoneOffset.UTC)).isEmpty();
    }

    /** Saturday evening in London is Sunday in Auckland; Sunday evening there is Monday. */
    @Test
    void theWeekendIsThatOfTheReadersZone() {
        Rhythm auckland = new Rhythm(true, null, ZoneId.of("Pacific/Auckland"), null);
        assertThat(auckland.spared(Instant.parse("2026-03-06T12:00:00Z"), ZoneOffset.UTC))
                .hasValueSatisfying(why -> assertThat(why).contains("weekdays"));
        assertThat(auckland.spared(Instant.parse("2026-03-08T12:00:00Z"), ZoneOffset.UTC))
                .isEmpty();
        Rhythm digests = new Rhythm(true, null, null, null);
        assertThat(digests.spared(Instant.parse("2026-03-06T12:00:00Z"), ZoneId.of("Pacific/Auckland")))
                .isPresent();
    }

    @Test
    void whoPausedGetsTheFirstLetterOnTheDayTheyNamed() {
        Rhythm paused = new Rhythm(false, HALF_PAST_SEVEN, ZoneId.of("Europe/Berlin"), LocalDate.of(2026, 3, 3));
        assertThat(paused.spared(Instant.parse("2026-03-02T06:30:00Z"), ZoneOffset.UTC))
                .contains("Not sent: the reader paused until 2026-03-03.");
        assertThat(paused.spared(Instant.parse("2026-03-03T06:30:00Z"), ZoneOffset.UTC))
                .isEmpty();
    }

    @Test
    void aWeeklyLetterIsDueOnItsDayInItsZoneAcrossTheChangeOfTheClocks() {
        ZoneId howe = ZoneId.of("Australia/Lord_Howe");
        Rhythm rhythm = new Rhythm(false, DayOfWeek.SUNDAY, LocalTime.of(2, 10), howe, null);
        // the clock goes from 2:00 to 2:30 on 4 October
        assertThat(rhythm.lastWeekly(Instant.parse("2026-10-05T00:00:00Z"), ZoneOffset.UTC))
                .hasValue(ZonedDateTime.of(2026, 10, 4, 2, 40, 0, 0, howe).toInstant());
        assertThat(rhythm.lastWeekly(Instant.parse("2026-10-03T15:39:59Z"), ZoneOffset.UTC))
                .as("a second before")
                .hasValue(ZonedDateTime.of(2026, 9, 27, 2, 10, 0, 0, howe).toInstant());
    }

    @Test
    void aWeeklyLetterWithoutATimeComesAtSevenInTheDigestsZone() {
        Rhythm rhythm = new Rhythm(false, DayOfWeek.MONDAY, null, null, null);
        assertThat(rhythm.lastWeekly(Instant.parse("2026-03-02T05:59:00Z"), ZoneId.of("Europe/Berlin")))
                .hasValue(Instant.parse("2026-02-23T06:00:00Z"));
        assertThat(rhythm.lastWeekly(Instant.parse("2026-03-02T06:00:00Z"), ZoneId.of("Europe/Berlin")))
                .hasValue(Instant.parse("2026-03-02T06:00:00Z"));
        assertThat(Rhythm.USUAL.lastWeekly(Instant.EPOCH, ZoneOffset.UTC)).isEmpty();
    }
}
