package newsfold.desk.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import newsfold.database.TestDatabase;
import org.junit.jupiter.api.Test;

class SignInTriesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private final SignInTries tries = new SignInTries(TestDatabase.fresh());

    @Test
    void aNameFromOneAddressHasSixTriesAndThenOneAMinute() {
        assertThat(tried("Ada", "192.0.2.1", NOW)).isEqualTo(6);
        assertThat(tries.admits("ada", "192.0.2.1", NOW.plusSeconds(59))).isFalse();
        assertThat(tries.admits("ada", "192.0.2.1", NOW.plusSeconds(61))).isTrue();
        assertThat(tries.admits("ada", "192.0.2.1", NOW.plusSeconds(62))).isFalse();
    }

    @Test
    void theEditorAtAnotherAddressIsNotLockedOut() {
        tried("Ada", "192.0.2.1", NOW);
        assertThat(tries.admits("Ada", "198.51.100.7", NOW)).isTrue();
    }

    @Test
    void anAddressThatTriesManyNamesIsSlowed() {
        int admitted = 0;
        for (int i = 0; i < 100; i++) {
            admitted += tries.admits("name" + i, "192.0.2.1", NOW) ? 1 : 0;
        }
        assertThat(admitted).isEqualTo(30);
        assertThat(tries.wait("192.0.2.1", NOW)).isPositive();
    }

    @Test
    void aNameTriedFromManyAddressesIsSlowed() {
        int admitted = 0;
        for (int i = 0; i < 100; i++) {
            admitted += tries.admits("Ada", "192.0.2." + i, NOW) ? 1 : 0;
        }
        assertThat(admitted).isEqualTo(60);
    }

    @Test
    void oneIpv6NetworkIsOneAddress() {
        int admitted = 0;
        for (int i = 0; i < 100; i++) {
            admitted += tries.admits("Ada", "2001:db8:1:2:" + i + ":0:0:1", NOW) ? 1 : 0;
        }
        assertThat(admitted).isEqualTo(6);
    }

    @Test
    void signingInRightLeavesNoPoints() {
        for (int i = 0; i < 200; i++) {
            assertThat(tries.admits("Ada", "192.0.2.1", NOW)).isTrue();
            tries.succeeded("Ada", "192.0.2.1", NOW);
        }
    }

    private int tried(String name, String address, Instant now) {
        int admitted = 0;
        for (int i = 0; i < 50; i++) {
            admitted += tries.admits(name, address, now) ? 1 : 0;
        }
        return admitted;
    }
}
