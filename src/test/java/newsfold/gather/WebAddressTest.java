package newsfold.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class WebAddressTest {
    @Test
    void addressesAreReadAsPeopleWriteThem() {
        assertThat(WebAddress.parse(" HTTPS://Ferry.Example/Two words?q=\"a|b\" "))
                .contains(URI.create("https://ferry.example/Two%20words?q=%22a%7Cb%22"));
        assertThat(WebAddress.parse("http://b\u00fccher.example/\u00fc"))
                .contains(URI.create("http://xn--bcher-kva.example/\u00fc"));
        assertThat(WebAddress.parse("https://ferry.example/100%")).contains(URI.create("https://ferry.example/100%25"));
    }

    @Test
    void whatIsNoWebAddressIsNone() {
        for (String text :
                new String[] {"", "ferry.example", "file:///etc/passwd", "javascript:alert(1)", "http://", "http:///x"
                }) {
            assertThat(WebAddress.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void spellingsOfOneAddressShareAKey() {
        String key = WebAddress.key(URI.create("https://ferry.example/a?id=7"));

        assertThat(WebAddress.key(URI.create("http://FERRY.example:80/a?utm_source=x&id=7&fbclid=1#top")))
                .isEqualTo(key);
        assertThat(WebAddress.key(URI.create("https://ferry.example/b/../a?id=7")))
                .isEqualTo(key);
        assertThat(WebAddress.key(URI.create("https://ferry.example/a?id=8"))).isNotEqualTo(key);
    }
}
