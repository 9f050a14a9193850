package newsfold.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String SEVEN = "0 0 7 * * ?";
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Test
    void aLateRunKnowsTheTimeItWasMeantFor() {
        assertThat(Slots.latest(SEVEN, BERLIN, LONG_AGO, Instant.parse("2026-11-22T11:23:45Z")))
                .contains(Instant.parse("2026-11-22T06:00:00Z"));
    }

    @Test
    void theSlotItselfCounts() {
        assertThat(Slots.latest(SEVEN, BERLIN, LONG_AGO, Instant.parse("2026-11-22T06:00:00Z")))
                .contains(Instant.parse("2026-11-22T06:00:00Z"));
    }

    @Test
    void aSlotThatHadItsEditionIsNotFoundAgain() {
        Instant slot = Instant.parse("2026-11-22T06:00:00Z");
        assertThat(Slots.latest(SEVEN, BERLIN, slot, Instant.parse("2026-11-23T05:59:59Z")))
                .isEmpty();
    }

    @Test
    void sevenInTheMorningIsSevenAcrossTheChangeToSummerTime() {
        assertThat(Slots.latest(SEVEN, BERLIN, LONG_AGO, Instant.parse("2026-03-28T12:00:00Z")))
                .contains(Instant.parse("2026-03-28T06:00:00Z"));
        assertThat(Slots.latest(SEVEN, BERLIN, LONG_AGO, Instant.parse("2026-03-29T12:00:00Z")))
                .contains(Instant.parse("2026-03-29T05:00:00Z"));
    }

    @Test
    void aYearlySlotIsFoundToo() {
        assertThat(Slots.latest("0 0 12 1 1 ?", ZoneId.of("UTC"), LONG_AGO, Instant.parse("2026-11-22T06:00:00Z")))
                .contains(Instant.parse("2026-01-01T12:00:00Z"));
    }

    @Test
    void whatIsNoScheduleIsSaidInASentence() {
        assertThatThrownBy(() -> Slots.next("at seven", BERLIN, LONG_AGO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"at seven\" is no schedule");
    }
}
