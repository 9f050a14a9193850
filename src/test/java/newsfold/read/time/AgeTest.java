package newsfold.read.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeTest {
    @ParameterizedTest
    @CsvSource({
        "5 hours ago, 5 hours ago, PT5H",
        "an hour ago, an hour ago, PT1H",
        "a minute ago, a minute ago, PT1M",
        "time33 minutes ago, 33 minutes ago, PT33M",
        "timean hour ago, an hour ago, PT1H",
        "Published 2 days ago, 2 days ago, PT48H",
        "2h, 2h, PT2H",
        "45m ago, 45m ago, PT45M",
        "3 weeks ago, 3 weeks ago, PT504H",
        "yesterday, yesterday, PT24H",
        "just now, just now, PT0S",
        "vor 5 Stunden, vor 5 Stunden, PT5H",
        "il y a une heure, il y a une heure, PT1H",
        "hace 2 días, hace 2 días, PT48H",
        "3 ore fa, 3 ore fa, PT3H"
    })
    void anAgeStaysAsWrittenAndCountsBack(String line, String written, Duration back) {
        assertThat(Age.of(line)).isEqualTo(new Age(written, back));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5 hours",
                "Mayor resigns 5 hours after vote",
                "2024",
                "12 May",
                "3 more",
                "24 Stunden",
                "ago"
            })
    void otherWordsAreNoAge(String line) {
        assertThat(Age.of(line)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "The Courier5 hours ago, The Courier, 5 hours ago",
        "The Courieran hour ago, The Courier, an hour ago",
        "The Courier · 3h, The Courier, 3h",
        "The Courier | 3 hours ago, The Courier, 3 hours ago",
        "The Courier - 20 min ago, The Courier, 20 min ago",
        "Hollin2424 minutes ago, Hollin24, 24 minutes ago"
    })
    void aNameAndItsAgeAreTornApart(String line, String name, String age) {
        Age.Named named = Age.named(line);

        assertThat(named).isNotNull();
        assertThat(named.name()).isEqualTo(name);
        assertThat(named.age().written()).isEqualTo(age);
    }

    @Test
    void aYearInSingleQuotesIsNoAge() {
        assertThat(Age.named("Miller tells a story from the '90s")).isNull();
    }

    @Test
    void anAgeBecomesATimeOnlyByTheCapture() {
        Instant captured = Instant.parse("2031-05-12T10:00:00Z");

        assertThat(new Age("2 hours ago", Duration.ofHours(2)).before(captured)).isEqualTo("2031-05-12T08:00:00Z");
    }
}
