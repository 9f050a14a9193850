package newsfold.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    private static final URI BASE = URI.create("https://quay.example/a/b?c=d#e");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://mail.example/x?a=1&b=2#c | https://mail.example/x?a=1&b=2#c
            /x                               | https://quay.example/x
            x                                | https://quay.example/a/x
            ../x                             | https://quay.example/x
            ?x=1                             | https://quay.example/a/b?x=1
            #x                               | https://quay.example/a/b?c=d#x
            //mail.example/x                 | https://mail.example/x
            /two words                       | https://quay.example/two%20words
            /50%-off?q={a^b}                 | https://quay.example/50%25-off?q=%7Ba%5Eb%7D
            /list[1]                         | https://quay.example/list%5B1%5D
            /café                            | https://quay.example/café
            http://møller.example/           | http://xn--mller-vua.example/
            http://[::1]:8080/x              | http://[::1]:8080/x
            """)
    void addressesAreMendedAndResolved(String written, String expected) {
        assertThat(WebAddress.resolve(BASE, written)).hasToString(expected);
    }

    @Test
    void lineBreaksWithinAreTakenOut() {
        assertThat(WebAddress.resolve(null, " https://quay.example/\n  long\r\n\tpath "))
                .hasToString("https://quay.example/%20%20longpath");
    }

    @Test
    void withoutABaseARelativeAddressStaysOne() {
        assertThat(WebAddress.resolve(null, "/x")).hasToString("/x");
        assertThat(WebAddress.resolve(URI.create("https://quay.example"), "x")).hasToString("https://quay.example/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "javascript:alert(1)",
                " JAVA\nSCRIPT:x",
                "data:text/html,x",
                "file:///etc/passwd",
                "http:"
            })
    void whatIsNotOfTheWebIsNone(String written) {
        assertThat(WebAddress.resolve(BASE, written)).isNull();
    }

    @Test
    void whatAnEditorTypesIsReadAsAnAddress() {
        assertThat(WebAddress.parse(" HTTPS://Ferry.Example/Two words?q=\"a|b\" "))
                .contains(URI.create("https://ferry.example/Two%20words?q=%22a%7Cb%22"));
        assertThat(WebAddress.parse("http://b\u00fccher.example/\u00fc"))
                .contains(URI.create("http://xn--bcher-kva.example/\u00fc"));
        assertThat(WebAddress.parse("https://ferry.example/100%")).contains(URI.create("https://ferry.example/100%25"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ferry.example",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http://",
                "http:///x",
                "ftp://ferry.example/x"
            })
    void whatAProgramCannotFetchIsNoAddress(String typed) {
        assertThat(WebAddress.parse(typed)).isEmpty();
    }

    @Test
    void aLocationIsReadWhereItWasSent() {
        assertThat(WebAddress.absolute(BASE, "/new place")).contains(URI.create("https://quay.example/new%20place"));
        assertThat(WebAddress.absolute(BASE, "HTTP://Mail.Example:81/"))
                .contains(URI.create("http://mail.example:81/"));
        assertThat(WebAddress.absolute(BASE, "mailto:desk@mail.example")).isEmpty();
    }

    @Test
    void aSentenceShowsNoSecret() {
        assertThat(WebAddress.shown(URI.create("https://ada:key@ferry.example/feed")))
                .isEqualTo("https://ferry.example/feed");
    }
}
