package newsfold.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import newsfold.database.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class SamplePressTest {
    private static final Instant FIRST = Instant.parse("2026-03-04T10:07:00Z");

    private final Jdbi jdbi = TestDatabase.fresh();

    @Test
    void isNotThereBeforeItWasMade() {
        assertThat(press(FIRST, true).begun()).isEmpty();
    }

    @Test
    void keepsItsEpochOverRestarts() {
        press(FIRST, true).begin();

        SamplePress restarted = press(FIRST.plusSeconds(90_000), true);

        assertThat(restarted.begin()).isEqualTo(FIRST);
        assertThat(restarted.begun()).contains(FIRST);
    }

    @Test
    void isNotThereWhenTurnedOff() {
        press(FIRST, true).begin();

        assertThat(press(FIRST, false).begun()).isEmpty();
    }

    private SamplePress press(Instant now, boolean served) {
        return new SamplePress(new Epochs(jdbi, Clock.fixed(now, ZoneOffset.UTC)), served);
    }
}
