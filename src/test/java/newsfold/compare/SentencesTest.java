package newsfold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void titlesInitialsAndAbbreviationsEndNoSentence() {
        assertThat(
                        english(
                                "Mr. Pell met Dr. J. R. Osk at 9 a.m. on Quay St. Brannock. The talks, held in the U.S. Senate, went on."))
                .containsExactly(
                        "Mr. Pell met Dr. J. R. Osk at 9 a.m. on Quay St. Brannock.",
                        "The talks, held in the U.S. Senate, went on.");
        assertThat(english("They left the U.S. The price rose."))
                .containsExactly("They left the U.S.", "The price rose.");
        assertThat(english("He lives at No. 9 now. She said no. Then they left."))
                .containsExactly("He lives at No. 9 now.", "She said no.", "Then they left.");
    }

    @Test
    void aQuoteOfSeveralSentencesStaysWhole() {
        assertThat(english("“We heard a bang. Then it was dark,” said Mara Finch, a passenger. Nobody was hurt."))
                .containsExactly(
                        "“We heard a bang. Then it was dark,” said Mara Finch, a passenger.", "Nobody was hurt.");
        assertThat(english("The mayor said: \"It is over. All are safe.\" The port opens at noon."))
                .containsExactly("The mayor said: \"It is over. All are safe.\"", "The port opens at noon.");
    }

    @Test
    void whatStandsInAQuoteThatNeverClosesIsLeftOut() {
        assertThat(english("The board met. “It will open. It must.")).containsExactly("The board met.");
    }

    @Test
    void aQuoteBetweenSingleMarksStaysWholeAndApostrophesAreNone() {
        assertThat(
                        english(
                                "She said: 'It's over. All are safe. Go home.' The ministers' boat left at six. The crew's did not."))
                .containsExactly(
                        "She said: 'It's over. All are safe. Go home.'",
                        "The ministers' boat left at six.",
                        "The crew's did not.");
    }

    @Test
    void germanOrdinalsEndNoSentence() {
        assertThat(Sentences.of("Am 3. März tagte der Rat. Er beschloss z. B. den Bau. Dr. Ahl fehlte.", Locale.GERMAN))
                .containsExactly("Am 3. März tagte der Rat.", "Er beschloss z. B. den Bau.", "Dr. Ahl fehlte.");
    }

    @Test
    void otherScriptsAreSplitToo() {
        assertThat(Sentences.of(
                        "Паром сел на мель в 2026 г. Никто не пострадал. Порт закрыт.", Locale.forLanguageTag("ru")))
                .contains("Порт закрыт.");
        assertThat(Sentences.of("フェリーが座礁した。全員無事だった。", Locale.JAPANESE)).containsExactly("フェリーが座礁した。", "全員無事だった。");
    }

    private static java.util.List<String> english(String paragraph) {
        return Sentences.of(paragraph, Locale.ENGLISH);
    }
}
