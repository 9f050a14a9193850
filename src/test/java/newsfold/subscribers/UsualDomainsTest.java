package newsfold.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsualDomainsTest {
    @ParameterizedTest
    @CsvSource({
        "ann@gmial.com, gmail.com",
        "ann@gmail.con, gmail.com",
        "ann@gmal.com, gmail.com",
        "ann@hotmial.com, hotmail.com",
        "ann@outlok.com, outlook.com",
        "ann@yaho.com, yahoo.com",
        "ann@gmx.dee, gmx.de",
        "ann@t-onlin.de, t-online.de"
    })
    void aSlipIsAskedAbout(String written, String meant) throws Exception {
        assertThat(UsualDomains.meant(MailAddress.parse(written)))
                .map(MailAddress::text)
                .contains("ann@" + meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gmail.com", "mail.com", "gmx.at", "me.com", "reader.example", "westmoor.gov.uk", "bbc.co.uk"})
    void otherDomainsAreNot(String domain) throws Exception {
        assertThat(UsualDomains.meant(MailAddress.parse("ann@" + domain))).isEmpty();
    }
}
