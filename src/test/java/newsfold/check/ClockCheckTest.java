package newsfold.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import newsfold.check.Finding.Level;
import org.junit.jupiter.api.Test;

class ClockCheckTest {
    @Test
    void aClockThatIsWrongIsNamedWithItsSide() {
        assertThat(by(Duration.ZERO).level()).isEqualTo(Level.OK);
        assertThat(by(Duration.ofSeconds(90)).level()).isEqualTo(Level.WARNING);
        assertThat(by(Duration.ofSeconds(90)).toString()).contains("ahead of the database's", "too early");
        assertThat(by(Duration.ofSeconds(-90)).level()).isEqualTo(Level.WARNING);
        assertThat(by(Duration.ofSeconds(-90)).toString()).contains("behind the database's", "too late");
    }

    private Finding by(Duration wrong) {
        return new ClockCheck(Instant::now, Clock.offset(Clock.systemUTC(), wrong)).run();
    }
}
