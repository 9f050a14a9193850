package newsfold.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeMarksTest {
    private final TimeMarks marks = new TimeMarks(Instant.parse("2026-03-04T10:07:00Z"));

    @Test
    void namesDaysAndHoursBeforeTheEpoch() {
        assertThat(marks.fill("on {day 30} at {time 30}")).isEqualTo("on Tuesday at 4.05am");
    }

    @Test
    void namesDaysAhead() {
        assertThat(marks.fill("until {time -2} on {day -24}")).isEqualTo("until 12.05pm on Thursday");
    }

    @Test
    void writesFullHoursWithoutMinutes() {
        assertThat(new TimeMarks(Instant.parse("2026-03-04T00:04:00Z")).fill("{time 0}"))
                .isEqualTo("12am");
    }

    @Test
    void leavesOtherBracesAlone() {
        assertThat(marks.fill("{week 3} {day x}")).isEqualTo("{week 3} {day x}");
    }
}
