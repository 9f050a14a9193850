package newsfold.read.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-03T06:10:05Z                | 2026-03-03T06:10:05Z
            2026-03-03t06:10:05z                | 2026-03-03T06:10:05Z
            2026-03-03T06:10:05.25+01:00        | 2026-03-03T05:10:05.250Z
            2026-03-03T06:10:05,25+01:00        | 2026-03-03T05:10:05.250Z
            2026-03-03T06:10:05-0530            | 2026-03-03T11:40:05Z
            2026-03-03T06:10+01                 | 2026-03-03T05:10:00Z
            2026-03-03T06Z                      | 2026-03-03T06:00:00Z
            2026-03-03                          | 2026-03-03T00:00:00Z
            2026-03                             | 2026-03-01T00:00:00Z
            2026                                | 2026-01-01T00:00:00Z
            20260303                            | 2026-03-03T00:00:00Z
            20260303T061005Z                    | 2026-03-03T06:10:05Z
            20260303061005                      | 2026-03-03T06:10:05Z
            2026-062                            | 2026-03-03T00:00:00Z
            2026062                             | 2026-03-03T00:00:00Z
            2026-W10-2                          | 2026-03-03T00:00:00Z
            26-03-03                            | 2026-03-03T00:00:00Z
            2026-03-03 06:10:05                 | 2026-03-03T06:10:05Z
            2026-03-03 06:10:05.0               | 2026-03-03T06:10:05Z
            2026-03-03 06:10:05 +0100           | 2026-03-03T05:10:05Z
            2026-03-03T06:10:05 GMT             | 2026-03-03T06:10:05Z
            2026/03/03 06:10                    | 2026-03-03T06:10:00Z
            2026-03-03T24:00:00Z                | 2026-03-04T00:00:00Z
            2026-12-31T23:59:60Z                | 2027-01-01T00:00:00Z
            2026-02-30T10:00:00Z                | 2026-02-28T10:00:00Z
            """)
    void isoDatesInEveryPrecision(String written, Instant expected) {
        assertThat(FeedDates.parse(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tue, 03 Mar 2026 06:10:05 GMT               | 2026-03-03T06:10:05Z
            Tue, 03 Mar 2026 06:10:05 +0100             | 2026-03-03T05:10:05Z
            Tue, 3 Mar 2026 06:10 EST                   | 2026-03-03T11:10:00Z
            Tue, 03 Mar 26 06:10:05 PDT                 | 2026-03-03T13:10:05Z
            Thu, 01 Jan 98 00:00:00 Z                   | 1998-01-01T00:00:00Z
            Thu, 01 Jan 104 00:00:00 GMT                | 2004-01-01T00:00:00Z
            3 Mar 2026 06:10:05 UT                      | 2026-03-03T06:10:05Z
            Tue, 03 Mar 2026 06:10:05 GMT+1             | 2026-03-03T05:10:05Z
            Tue, 03 Mar 2026 06:10:05 GMT-03:30         | 2026-03-03T09:40:05Z
            Tue, 03 Mar 2026 06:10:05 +01:00 (CET)      | 2026-03-03T05:10:05Z
            Tue, 03 Mar 2026 06:10:05 Etc/GMT           | 2026-03-03T06:10:05Z
            Tue, 03 Mar 2026 6:9:5 CEST                 | 2026-03-03T04:09:05Z
            Tue 03 Mar 2026 06:10:05.4 MEZ              | 2026-03-03T05:10:05.400Z
            Tue, 03 Mar, 2026 06:10:05 QQQ              | 2026-03-03T06:10:05Z
            Mar 3, 2026 6:10 PM                         | 2026-03-03T18:10:00Z
            March 3rd, 2026, 12:10 a.m.                 | 2026-03-03T00:10:00Z
            Tuesday, 03-Mar-26 06:10:05 GMT             | 2026-03-03T06:10:05Z
            Tue Mar  3 06:10:05 2026                    | 2026-03-03T06:10:05Z
            Tue Mar 3 06:10:05 EST 2026                 | 2026-03-03T11:10:05Z
            Tue, 2026/03/03 06:10:05 EDT                | 2026-03-03T10:10:05Z
            Tue, 03 Mar 2026                            | 2026-03-03T00:00:00Z
            Sat, 31 Feb 2026 10:00:00 GMT               | 2026-02-28T10:00:00Z
            03.03.2026 06:10                            | 2026-03-03T06:10:00Z
            13.3.2026                                   | 2026-03-13T00:00:00Z
            3/13/2026 6:10 am                           | 2026-03-13T06:10:00Z
            13/3/2026                                   | 2026-03-13T00:00:00Z
            31-12-2026                                  | 2026-12-31T00:00:00Z
            Mon, 25 Nov. 2025                           | 2025-11-25T00:00:00Z
            Mon, 25 Nov. 2025 10:15                     | 2025-11-25T10:15:00Z
            25 Nov 2025 10:15 a.m. ET                   | 2025-11-25T15:15:00Z
            25 Jul 2025 10:15 p.m. ET                   | 2025-07-26T02:15:00Z
            25 November 2025 - 10:15                    | 2025-11-25T10:15:00Z
            Tue, 25 Nov 2025 10:15:00 AEDT              | 2025-11-24T23:15:00Z
            Tue, 25 Nov 2025 10:15:00 +0530 (IST)       | 2025-11-25T04:45:00Z
            Tue, 25-Nov-2025 10:15:00 UTC               | 2025-11-25T10:15:00Z
            Tue Nov 25 2025 10:15:00 GMT+0100 (CET)     | 2025-11-25T09:15:00Z
            November 25, 2025 at 10:15AM                | 2025-11-25T10:15:00Z
            25/11/2025 10:15:00                         | 2025-11-25T10:15:00Z
            """)
    void datesOfMailAndOfPrograms(String written, Instant expected) {
        assertThat(FeedDates.parse(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Di, 03 März 2026 06:10:05 +0100      | 2026-03-03T05:10:05Z
            3. Jänner 2026                       | 2026-01-03T00:00:00Z
            mar., 03 févr. 2026 06:10:05 +0100   | 2026-02-03T05:10:05Z
            3 août 2026                          | 2026-08-03T00:00:00Z
            3 de octubre de 2026, 18:30          | 2026-10-03T18:30:00Z
            ven, 03 lug 2026 06:10:05 +0200      | 2026-07-03T04:10:05Z
            3 mei 2026                           | 2026-05-03T00:00:00Z
            3 września 2026                      | 2026-09-03T00:00:00Z
            3 мая 2026 06:10                     | 2026-05-03T06:10:00Z
            2026-július-13T9:15-05:00            | 2026-07-13T14:15:00Z
            2026. március 3. 9:15                | 2026-03-03T09:15:00Z
            Τρι, 03 Μάρ 2026 12:00:00 EST        | 2026-03-03T17:00:00Z
            Κυρ, 05 Ιούλ 2026 12:00:00 EET       | 2026-07-05T10:00:00Z
            2026년 03월 03일 01:31:15             | 2026-03-03T01:31:15Z
            2026-03-03 오후 11:23:17              | 2026-03-03T23:23:17Z
            2026-03-03 오전 12:23:17              | 2026-03-03T00:23:17Z
            2026年3月3日 6时10分                   | 2026-03-03T06:10:00Z
            2026年3月3日 午後6時10分               | 2026-03-03T18:10:00Z
            Am 3. März 2026 um 12:30 Uhr         | 2026-03-03T12:30:00Z
            3 mars 2026 à 12h30                  | 2026-03-03T12:30:00Z
            вт, 03 мар 2026 06:10:05 +0300       | 2026-03-03T03:10:05Z
            Sal, 03 Mar 2026 06:10:05 +0300      | 2026-03-03T03:10:05Z
            wto, 03 mar 2026 06:10:05 +0100      | 2026-03-03T05:10:05Z
            út, 03 bře 2026 06:10:05 +0100       | 2026-03-03T05:10:05Z
            Ter, 03 Fev 2026 06:10:05 -0300      | 2026-02-03T09:10:05Z
            """)
    void monthsInOtherLanguages(String written, Instant expected) {
        assertThat(FeedDates.parse(written)).isEqualTo(expected);
    }

    @Test
    void secondsAndMillisecondsOfTheEpoch() {
        Instant expected = Instant.parse("2026-03-03T06:10:05Z");
        assertThat(FeedDates.parse("1772518205")).isEqualTo(expected);
        assertThat(FeedDates.parse("1772518205.0")).isEqualTo(expected);
        assertThat(FeedDates.parse("1772518205000")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "soon",
                "12",
                "0000-00-00",
                "0000-00-00 00:00:00",
                "2026-13-45",
                "+",
                "T",
                ":",
                "25:61",
                "99999999999999999999",
                "2026-03-03T",
                "Tue, 99 Mar 2026",
                "1.2.3.4"
            })
    void whatIsNoDateIsNone(String written) {
        Instant found = FeedDates.parse(written);
        assertThat(found == null || found.equals(Instant.parse("2026-03-03T00:00:00Z")))
                .isTrue();
    }

    @Test
    void anyTextIsEitherADateOrNone() {
        Random random = new Random(11);
        String alphabet = "0123456789-:/.,+ TZWapm年월오후MarGMT()\u0301";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            FeedDates.parse(text.toString());
        }
    }
}
