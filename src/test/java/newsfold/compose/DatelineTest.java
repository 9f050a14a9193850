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
                "PORT HARROW, March 2. /CW/. ",
                "PORT HARROW—",
                "PORT HARROW ― ",
                "PORT HARROW, North Fen — ",
                "Mar. 2 (CW) -- ",
                "Published: March 2, 2026 9:09 AM ",
                "Posted on March 2, 2026, 3:37 PM EDT ",
                "Updated 02/03/2026 01:03 PM ",
                "Thursday, Mar 2, 2026 | Updated 1:32 PM PDT ",
                "2 March 2026 ",
                "First Published: March 2, 2026 4:59 PM EDT "
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
                "12 - that is how many boats came.",
                "March 2, 2026 was the day on which it ran aground.",
                "May 2026 will be remembered in Port Harrow."
            })
    void sentencesStayWhole(String sentence) {
        assertThat(Dateline.strip(sentence)).isEqualTo(sentence);
    }
}
