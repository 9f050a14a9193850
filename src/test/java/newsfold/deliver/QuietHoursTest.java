package newsfold.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void overMidnightTheyEndTheNextMorningInTheDigestsZone() {
        QuietHours hours = QuietHours.parse("22:00-06:30");
        assertThat(hours.end(Instant.parse("2026-11-20T21:00:00Z"), BERLIN)).isEqualTo("2026-11-21T05:30:00Z");
        assertThat(hours.end(Instant.parse("2026-11-21T05:29:59Z"), BERLIN)).isEqualTo("2026-11-21T05:30:00Z");
        assertThat(hours.end(Instant.parse("2026-11-21T05:30:00Z"), BERLIN)).isEqualTo("2026-11-21T05:30:00Z");
        assertThat(hours.end(Instant.parse("2026-11-20T20:59:59Z"), BERLIN)).isEqualTo("2026-11-20T20:59:59Z");
    }

    @Test
    void withinADayTheyEndTheSameDay() {
        QuietHours hours = QuietHours.parse(" 12:00 - 14:00 ");
        assertThat(hours.end(Instant.parse("2026-07-01T11:00:00Z"), BERLIN)).isEqualTo("2026-07-01T12:00:00Z");
        assertThat(hours.end(Instant.parse("2026-07-01T12:00:00Z"), BERLIN)).isEqualTo("2026-07-01T12:00:00Z");
    }

    @Test
    void whatIsNoHoursIsToldHowToWriteThem() {
        for (String text : new String[] {"", "22-6", "22:00", "25:00-06:00", "22:00-06:00-07:00"}) {
            assertThatThrownBy(() -> QuietHours.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("22:00-06:30");
        }
        assertThatThrownBy(() -> QuietHours.parse("06:00-06:00")).hasMessageContaining("different times");
    }
}
