package newsfold.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingValuesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    newsfold.port                             | 80800                       | 1 to 65535
                    newsfold.port                             | web                         | 1 to 65535
                    newsfold.host                             | http://0.0.0.0              | without http://
                    newsfold.address                          | news.example.org            | begins with http:// or https://
                    newsfold.address                          | https://news.example.org/   | no slash at the end
                    newsfold.database.url                     | mysql://db.example.org/news | jdbc:postgresql:
                    newsfold.metrics                          | everybody                   | authenticated or permit or deny
                    newsfold.desk.session-idle                | two hours                   | 6h
                    newsfold.gather.parallel                  | 0                           | 1 to 1000
                    newsfold.gather.oldest                    | 7 days                      | 7d
                    newsfold.gather.host-delay                | -1s                         | 0s or more
                    newsfold.gather.max-received              | much                        | 10M
                    newsfold.gather.from                      | operator                    | a mail address
                    newsfold.health.silent-times              | 0.5                         | 1.0 or more
                    newsfold.sign-up                          | yes please                  | true or false
                    newsfold.mail.from                        | Newsfold                    | a mail address
                    newsfold.mail.port                        | 587x                        | 1 to 65535
                    newsfold.mail.security                    | ssl                         | starttls or tls or none
                    newsfold.mail.auth                        | oauth                       | xoauth2
                    newsfold.mail.rate                        | 10 a second                 | 10/s
                    newsfold.mail.domain-rates."example.org"  | fast                        | 10/s
                    newsfold.mail.servers.second.port         | 0                           | 1 to 65535
                    newsfold.mail.certificates                | no/such/file.pem            | can be read
                    newsfold.bounces.soft-within              | 60 d ays                    | 7d
                    newsfold.timetable.send-every             | 1ms                         | 1s or more
                    """)
    void aValueThatIsNotAllowedIsNamedWithWhatIs(String name, String value, String allowed) {
        assertThat(run(Map.of(name, value))).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.FAILED);
            assertThat(finding.sentence())
                    .startsWith(name + " is \"" + value + "\": allowed is ")
                    .contains(allowed);
        });
    }

    @Test
    void settingsThatContradictOneAnotherAreNamedTogether() {
        assertThat(run(Map.of("newsfold.gather.min-interval", "2h", "newsfold.gather.max-interval", "1h")))
                .singleElement()
                .extracting(Finding::sentence)
                .asString()
                .contains("newsfold.gather.min-interval (2h) is longer than newsfold.gather.max-interval (1h)");
        assertThat(run(Map.of("newsfold.mail.user", "press")))
                .extracting(Finding::sentence)
                .containsExactly("newsfold.mail.user is set, but not newsfold.mail.password or"
                        + " newsfold.mail.password-file, without which it does nothing.");
        assertThat(run(Map.of("newsfold.mail.dkim.domain", "example.org"))).hasSize(2);
        assertThat(run(Map.of("newsfold.bounces.host", "imap.example.org"))).hasSize(2);
    }

    @Test
    void secretsAreNotShown() {
        assertThat(run(Map.of("newsfold.bounces.hook-secret", "too short")))
                .singleElement()
                .extracting(Finding::sentence)
                .asString()
                .contains("newsfold.bounces.hook-secret", "16 characters or more")
                .doesNotContain("too short");
    }

    @Test
    void theDefaultsAreAllowed() throws Exception {
        Properties defaults = packaged();
        assertThat(defaults).hasSizeGreaterThan(50);
        SettingValues values = new SettingValues(name -> Optional.ofNullable(defaults.getProperty(name))
                .map(value -> value.replace("${newsfold.port}", "8080")));
        assertThat(values.run(defaults.stringPropertyNames())).isEmpty();
    }

    @Test
    void ofEachSettingThatIsDescribedItIsKnownWhatItMayBe() throws Exception {
        try (InputStream described = SettingValuesTest.class.getResourceAsStream("/application.properties")) {
            assertThat(new SettingNames(described).known())
                    .isNotEmpty()
                    .filteredOn(name -> !SettingValues.knows(name))
                    .isEmpty();
        }
    }

    private static Properties packaged() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = SettingValuesTest.class.getResourceAsStream("/application.properties")) {
            properties.load(in);
        }
        return properties;
    }

    private static List<Finding> run(Map<String, String> settings) {
        return new SettingValues(name -> Optional.ofNullable(settings.get(name))).run(settings.keySet());
    }
}
