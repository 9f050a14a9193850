package newsfold.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.100.100.200",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "168.63.129.16",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:a00:1::",
                "fec0::1",
                "2001:db8::1"
            })
    void thesePlacesAreNoneOfAFeedsBusiness(String address) throws Exception {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> AddressGuard.strict().resolve(address, 80))
                .isInstanceOf(AddressRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.0.1.1", "2606:4700::1111", "2a00:1450::1"})
    void theseAreOnThePublicInternet(String address) throws Exception {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void whatTheOperatorAllowsIsAllowedAndNothingBesides() throws Exception {
        AddressGuard guard = new AddressGuard(List.of("10.1.0.0/16", "192.168.0.7:8080", "fd00::/8"), List::of);

        assertThat(guard.resolve("10.1.255.1", 80)).hasSize(1);
        assertThat(guard.resolve("192.168.0.7", 8080)).hasSize(1);
        assertThat(guard.resolve("fd12::1", 443)).hasSize(1);
        assertThatThrownBy(() -> guard.resolve("10.2.0.1", 80)).isInstanceOf(AddressRefusedException.class);
        assertThatThrownBy(() -> guard.resolve("192.168.0.7", 80)).isInstanceOf(AddressRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intranet.example.org", "10.0.0.0/33", "10.0.0.0/x", "/8", "1/2/3", "fd00::/200"})
    void aSettingThatIsNoneIsRefused(String setting) {
        assertThatThrownBy(() -> new AddressGuard(List.of(setting), List::of))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(setting);
    }
}
