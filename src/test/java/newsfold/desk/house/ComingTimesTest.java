package newsfold.desk.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComingTimesTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @Test
    void sevenStaysSevenAcrossTheChangeToSummerTime() {
        ComingTimes times = ComingTimes.of("0 0 7 * * ?", LISBON, Instant.parse("2027-03-26T12:00:00Z"));
        assertThat(times.next()).hasSize(10);
        assertThat(times.next())
                .extracting(ComingTimes.Line::shown)
                .startsWith("Sat 27 Mar 2027, 07:00", "Sun 28 Mar 2027, 07:00", "Mon 29 Mar 2027, 07:00");
        assertThat(times.next())
                .extracting(ComingTimes.Line::moment)
                .startsWith(Instant.parse("2027-03-27T07:00:00Z"), Instant.parse("2027-03-28T06:00:00Z"));
        assertThat(times.next().get(0).offset()).isEqualTo("WET, UTC");
        assertThat(times.next().get(1).offset()).isEqualTo("WEST, UTC+01:00");
    }

    @Test
    void theTimesAroundTheNextChangeAreShownHoweverFarItIs() {
        ComingTimes times = ComingTimes.of("0 0 7 ? * MON,THU", LISBON, Instant.parse("2026-11-26T12:00:00Z"));
        assertThat(times.change()).isEqualTo("On Sun 28 Mar 2027, 01:00 the clocks go forward to 02:00.");
        assertThat(times.around())
                .extracting(ComingTimes.Line::shown)
                .containsExactly(
                        "Mon 22 Mar 2027, 07:00",
                        "Thu 25 Mar 2027, 07:00",
                        "Mon 29 Mar 2027, 07:00",
                        "Thu 1 Apr 2027, 07:00");
    }

    @Test
    void aZoneWithoutSummerTimeHasNoChange() {
        ComingTimes times = ComingTimes.of("0 0 7 * * ?", ZoneOffset.UTC, Instant.parse("2026-11-26T12:00:00Z"));
        assertThat(times.change()).isNull();
        assertThat(times.around()).isEmpty();
    }

    @Test
    void timesOfTheWeekAreReadFromASchedule() {
        assertThat(WeekTimes.read("0 0 6 * * ?")).contains(new WeekTimes(LocalTime.of(6, 0), WeekTimes.DAYS));
        assertThat(WeekTimes.read("0 30 18 ? * MON-FRI"))
                .contains(new WeekTimes(LocalTime.of(18, 30), List.of("MON", "TUE", "WED", "THU", "FRI")));
        assertThat(WeekTimes.read("0 5 7 ? * SUN,WED").orElseThrow().cron()).isEqualTo("0 5 7 ? * WED,SUN");
        for (String other : List.of(
                "0 0 6,18 * * ?", "0 0 6 1 * ?", "0 0 6 ? * 2", "0 0 6 ? * XYZ", "nonsense", "0 0 6 ? * FRI-MON")) {
            assertThat(WeekTimes.read(other)).as(other).isEmpty();
        }
    }
}
