package newsfold.gather;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingFeedTest {
    @ParameterizedTest
    @CsvSource({
        "The Fen Ferry, The Fen Ferry",
        "https://www.fen.example/feed.xml?key=4711, fen.example",
        "http://fen.example:8080/a/b, fen.example",
        "file:///srv/press/drop/region/, region",
        "http: a history, http: a history"
    })
    void readersAreToldNoMoreOfAnAddressThanItsSite(String name, String source) {
        assertThat(new MissingFeed(name, "It has a fault of its own.", null).source())
                .isEqualTo(source);
    }
}
