package newsfold.desk.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInLimiterTest {
    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private final SignInLimiter limiter = new SignInLimiter();

    @Test
    void aNameFromOneAddressHasSixTriesAndThenOneAMinute() {
        assertThat(tries("Ada", "192.0.2.1", NOW)).isEqualTo(6);
        assertThat(limiter.admits("ada", "192.0.2.1", NOW.plusSeconds(59))).isFalse();
        assertThat(limiter.admits("ada", "192.0.2.1", NOW.plusSeconds(61))).isTrue();
        assertThat(limiter.admits("ada", "192.0.2.1", NOW.plusSeconds(62))).isFalse();
    }

    @Test
    void theEditorAtAnotherAddressIsNotLockedOut() {
        tries("Ada", "192.0.2.1", NOW);
        assertThat(limiter.admits("Ada", "198.51.100.7", NOW)).isTrue();
    }

    @Test
    void anAddressThatTriesManyNamesIsSlowed() {
        int admitted = 0;
        for (int i = 0; i < 100; i++) {
            admitted += limiter.admits("name" + i, "192.0.2.1", NOW) ? 1 : 0;
        }
        assertThat(admitted).isEqualTo(30);
        assertThat(limiter.wait("192.0.2.1", NOW)).isPositive();
    }

    @Test
    void aNameTriedFromManyAddressesIsSlowed() {
        int admitted = 0;
        for (int i = 0; i < 100; i++) {
            admitted += limiter.admits("Ada", "192.0.2." + i, NOW) ? 1 : 0;
        }
        assertThat(admitted).isEqualTo(60);
    }

    @Test
    void oneIpv6NetworkIsOneAddress() {
        int admitted = 0;
        for (int i = 0; i < 100; i++) {
            admitted += limiter.admits("Ada", "2001:db8:1:2:" + i + ":0:0:1", NOW) ? 1 : 0;
        }
        assertThat(admitted).isEqualTo(6);
    }

    @Test
    void signingInRightLeavesNoPoints() {
        for (int i = 0; i < 200; i++) {
            assertThat(limiter.admits("Ada", "192.0.2.1", NOW)).isTrue();
            limiter.succeeded("Ada", "192.0.2.1");
        }
    }

    private int tries(String name, String address, Instant now) {
        int admitted = 0;
        for (int i = 0; i < 50; i++) {
            admitted += limiter.admits(name, address, now) ? 1 : 0;
        }
        return admitted;
    }
}
