package newsfold.read.words;

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
                "2031-05-12T09:15:00.123Z; 2031-05-12T09:15:00.123Z",
                "2031-05-12 09:15:30 +0200; 2031-05-12T07:15:30Z",
                "2031-05-12; 2031-05-12T00:00:00Z",
                "20310512T091500Z; 2031-05-12T09:15:00Z",
                "Mon, 12 May 2031 09:15:00 GMT; 2031-05-12T09:15:00Z",
                "12 May 2031; 2031-05-12T00:00:00Z",
                "12 May 2031, 09:15 BST; 2031-05-12T08:15:00Z",
                "Monday, 12th of May 2031 at 09.15; 2031-05-12T09:15:00Z",
                "Published: May 12, 2031 at 4:05 p.m.; 2031-05-12T16:05:00Z",
                "May 12, 2031 12:30 am ET; 2031-05-12T04:30:00Z",
                "Jan 12, 2031 12:30 am ET; 2031-01-12T05:30:00Z",
                "2031-05-12T09:15:00+02:00[Europe/Berlin]; 2031-05-12T07:15:00Z",
                "Updated 11:45 AM EST, Mon May 12, 2031; 2031-05-12T16:45:00Z",
                "Published: 12 May 2031 | Updated: 13 May 2031; 2031-05-12T00:00:00Z",
                "Updated May 13, 2031 • Published May 12, 2031 • 3 min read; 2031-05-12T00:00:00Z",
                "First published on Mon 12 May 2031 16.05 BST; 2031-05-12T15:05:00Z",
                "12.05.2031, 09:15 Uhr; 2031-05-12T09:15:00Z",
                "Veröffentlicht am 12. Mai 2031 um 12:30 Uhr; 2031-05-12T12:30:00Z",
                "Stand: 12.05.2031 9 Uhr; 2031-05-12T09:00:00Z",
                "Montag, den 12. Mai 2031; 2031-05-12T00:00:00Z",
                "Publié le lundi 12 août 2031 à 10h45; 2031-08-12T10:45:00Z",
                "Publié le 12 août 2031 à 10:45 - Mis à jour le 13 août 2031 à 8:00; 2031-08-12T10:45:00Z",
                "Publicado el 12 de mayo de 2031 a las 18:30; 2031-05-12T18:30:00Z",
                "lunedì 12 maggio 2031 alle ore 18:30; 2031-05-12T18:30:00Z",
                "Publicado em 12 de maio de 2031 às 18h30; 2031-05-12T18:30:00Z",
                "Опубликовано 12 мая 2031 г. в 18:30; 2031-05-12T18:30:00Z",
                "2031年5月12日 6時10分; 2031-05-12T06:10:00Z",
                "13/5/2031; 2031-05-13T00:00:00Z",
                "Publié le 05/04/2031 à 09:15, mis à jour à 10:15; 2031-04-05T09:15:00Z",
                "Publicado: 05/04/2031 18:30; 2031-04-05T18:30:00Z"
            })
    void aTimeIsReadHoweverItIsWritten(String written, Instant time) {
        assertThat(WrittenTime.of(written)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "(c) 2024",
                "May 2031",
                "2031-02-31",
                "31 February 2031",
                "2031-13-01",
                "12:30",
                "05/04/2031",
                "Budget 2031: 12 questions",
                "12 May 2031 was a Monday",
                "On 12 May 2031 the bridge fell",
                "2031-05-12 was a good day",
                "May 12, 2031 1914",
                "Top 10 of May 2031",
                "12 May 2031, $400",
                "Area 51, 2031"
            })
    void whatIsNoTimeStaysUnknown(String written) {
        assertThat(WrittenTime.of(written)).isNull();
    }
}
