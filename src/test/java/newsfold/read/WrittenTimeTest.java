package newsfold.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2031-05-12T09:15:00+02:00; 2031-05-12T07:15:00Z",
                "2031-05-12T09:15:00.123Z; 2031-05-12T09:15:00Z",
                "2031-05-12 09:15:30 +0200; 2031-05-12T07:15:30Z",
                "2031-05-12; 2031-05-12T00:00:00Z",
                "20310512T091500Z; 2031-05-12T09:15:00Z",
                "Mon, 12 May 2031 09:15:00 GMT; 2031-05-12T09:15:00Z",
                "12 May 2031; 2031-05-12T00:00:00Z",
                "12 May 2031, 09:15 BST; 2031-05-12T08:15:00Z",
                "Monday, 12th of May 2031 at 09.15; 2031-05-12T09:15:00Z",
                "Published: May 12, 2031 at 4:05 p.m.; 2031-05-12T16:05:00Z",
                "May 12, 2031 12:30 am ET; 2031-05-12T05:30:00Z"
            })
    void aTimeIsReadHoweverItIsWritten(String written, Instant time) {
        assertThat(WrittenTime.of(written)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2024", "(c) 2024", "May 2031", "2031-02-31", "31 February 2031", "2031-13-01", "12:30"})
    void whatIsNoTimeStaysUnknown(String written) {
        assertThat(WrittenTime.of(written)).isNull();
    }
}
