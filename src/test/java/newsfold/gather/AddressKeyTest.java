package newsfold.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class AddressKeyTest {
    @Test
    void spellingsOfOneAddressShareAKey() {
        String key = AddressKey.of(URI.create("https://ferry.example/a?id=7"));

        assertThat(AddressKey.of(URI.create("http://FERRY.example:80/a?utm_source=x&id=7&fbclid=1#top")))
                .isEqualTo(key);
        assertThat(AddressKey.of(URI.create("https://ferry.example/b/../a?id=7")))
                .isEqualTo(key);
        assertThat(AddressKey.of(URI.create("https://ferry.example/a?id=8"))).isNotEqualTo(key);
    }
}
