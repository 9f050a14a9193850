package newsfold.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "ann@reader.example, ann@reader.example",
        "Ann.Lee+news@Reader.EXAMPLE, Ann.Lee+news@reader.example",
        "o'neill_1-2@a-b.reader.example, o'neill_1-2@a-b.reader.example",
        "ann@b\u00fccher.example, ann@xn--bcher-kva.example",
        "ann@\u043f\u0440\u0438\u043c\u0435\u0440.example, ann@xn--e1afmkfd.example",
    })
    void goodOnesAreTakenAsMailServersWantThem(String given, String address) throws Exception {
        assertThat(MailAddress.parse(given).text()).isEqualTo(address);
    }

    @Test
    void blanksAndInvisibleCharactersAroundItAreLeftOut() throws Exception {
        assertThat(MailAddress.parse("\u00a0\ufeff ann@reader.example\u200b \n").text())
                .isEqualTo("ann@reader.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ann.example.org | \"ann.example.org\" lacks an @",
                "@reader.example | nothing before the @",
                "ann@home@reader.example | more than one @",
                "ann@localhost | lacks a full domain",
                "ann@ | lacks a full domain",
                "ann lee@reader.example | characters before the @",
                "j\u00f6rg@reader.example | characters before the @",
                "ann@reader..example | domain that cannot be",
                "ann@-reader.example | domain that cannot be",
                "ann@reader.example. | domain that cannot be",
                "ann@reader_site.example | domain that cannot be",
                "ann@192.168.1.1 | domain that cannot be",
                "ann@[192.168.1.1] | domain that cannot be",
                "ann..lee@reader.example | is no mail address",
                ".ann@reader.example | is no mail address",
                "<ann@reader.example> | domain that cannot be",
            })
    void badOnesAreRefusedWithTheReason(String given, String reason) {
        assertThatThrownBy(() -> MailAddress.parse(given))
                .isInstanceOf(UnfitAddressException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@reader.example\r\nBcc: all@reader.example", "ann@reader.example\u0000.org", "\r\n"})
    void nothingSlipsInWithALineBreak(String given) {
        assertThatThrownBy(() -> MailAddress.parse(given)).isInstanceOf(UnfitAddressException.class);
    }

    @Test
    void tooLongOnesAreRefused() {
        assertThatThrownBy(() -> MailAddress.parse("a".repeat(65) + "@reader.example"))
                .hasMessageContaining("longer");
        assertThatThrownBy(() -> MailAddress.parse("ann@" + "long-label.".repeat(25) + "example"))
                .isInstanceOf(UnfitAddressException.class);
    }
}
