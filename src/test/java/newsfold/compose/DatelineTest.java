package newsfold.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PORT HARROW (CW) - ",
                "PORT HARROW, March 2 (Coast Wire) — ",
                "PORT HARROW, Fenland (CW) – ",
                "PORT HARROW — ",
                "Port Harrow (cw) - ",
                "Port Harrow, 2. März (cw) – ",
                "(Coast Wire) - ",
                "PORT HARROW, March 2. /CW/. "
            })
    void placeDayAndAgencyAreTakenOff(String dateline) {
        String sentence = "The ferry ran aground.";
        assertThat(Dateline.strip(dateline + sentence)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry – the last of its class – ran aground.",
                "Port Harrow (pop. 9,000) has a new mayor.",
                "Harrow council: nine for, five against.",
                "Marigold - the ferry - is afloat.",
                "12 - that is how many boats came."
            })
    void sentencesStayWhole(String sentence) {
        assertThat(Dateline.strip(sentence)).isEqualTo(sentence);
    }
}
