package newsfold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The navy counted 574 drones over the strait.                     | COUNT 574 drones
                    Some 1,240 grey seals lay on the beach.                          | COUNT 1240 seals ABOUT
                    Two hundred and twelve passengers were rescued by pilot boats.   | COUNT 212 passengers RESCUED
                    At least fifteen people were wounded in Tarn.                    | COUNT 15 people INJURED AT_LEAST
                    The blast killed more than 40 soldiers.                          | COUNT 40 soldiers KILLED MORE_THAN
                    The death toll from the fire rose to 17 on Monday.               | COUNT 17 people KILLED
                    Seventeen dead in Sandvik fire                                   | COUNT 17 people KILLED
                    Twenty-one people, among them a nurse, were killed in Tarn.      | COUNT 21 people KILLED
                    Police arrested nearly 30 demonstrators.                         | COUNT 30 demonstrators DETAINED NEARLY
                    Two dozen boats were damaged in the storm.                       | COUNT 24 boats DAMAGED ABOUT
                    The pier will cost $4.2 million.                                 | MONEY 4200000 $
                    It raised £20m for the harbour.                                  | MONEY 20000000 £
                    The firm owes 1.5 billion euros.                                 | MONEY 1500000000 €
                    Prices rose 3.8 per cent in July.                                | PERCENT 3.8 %
                    The fire burned 12,000 hectares of forest.                       | MEASURE 12000 hectares
                    A 5.6-magnitude quake shook Oskel.                               | MAGNITUDE 5.6 magnitude
                    A 5.6 magnitude quake shook Oskel.                               | MAGNITUDE 5.6 magnitude
                    The boat sank 150 miles north-west of Oskel.                     | MEASURE 150 miles north-west
                    Thieves took 300 pounds of copper from the yard.                 | MEASURE 300 pounds
                    The council voted 14-9 for the school.                           | VOTE 14 votes
                    He was sentenced to 12 years in prison.                          | TERM 12 years
                    """)
    void aNumberIsReadWithWhatItCounts(String sentence, String figure) {
        assertThat(FigureReader.of(sentence)).extracting(FigureReaderTest::told).containsExactly(figure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On March 12, 2026 the ferry sailed at 14:05 from Gate 12.",
                "The 42-year-old captain, aged 42, was on Flight 318 for three days.",
                "Between 15 and 20 people came, or 15 to 20 boats, or 15-20 cars.",
                "One in five children and two of the crew knew.",
                "Another 15 people came, and 15 more people after them.",
                "Call 0800 555 318 for help.",
                "Athletic won 3-1 on Saturday.",
                "The 2026 elections and the 1990s were far away.",
                "A fine of 1 . 5 was paid ; 120 , 000 people live there.",
                "Holt completed 29 of 34 passes.",
                "These two matters go together, as in the nineteen sixties.",
                "In the last 10 games he scored in five minutes.",
                "Nothing is counted here at all."
            })
    void whatCountsNothingIsPassedOver(String sentence) {
        assertThat(FigureReader.of(sentence)).isEmpty();
    }

    @Test
    void theDeadAndTheInjuredOfOneSentenceAreTwoFigures() {
        assertThat(FigureReader.of("A bus overturned near Oskel, killing four people and injuring 23."))
                .extracting(FigureReaderTest::told)
                .containsExactly("COUNT 4 people KILLED", "COUNT 23 people INJURED");
    }

    private static String told(Figure figure) {
        return figure.kind() + " " + figure.value().toPlainString() + " " + figure.thing()
                + (figure.role() == null ? "" : " " + figure.role())
                + (figure.bound() == Figure.Bound.EXACT ? "" : " " + figure.bound());
    }
}
