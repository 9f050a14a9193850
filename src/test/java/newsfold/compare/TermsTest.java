package newsfold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermsTest {
    @Test
    void inflectedFormsFallTogetherAndFunctionWordsAreLeftOut() {
        assertThat(Terms.of("The harbours said: “Harbour fees have been raised by 12 percent”"))
                .containsExactly("harbou", "fees", "raised", "12", "percen");
        assertThat(Terms.of("Häfen, die über Nacht schließen")).containsExactly("häfen", "nacht", "schlie");
        assertThat(Terms.of("Портовые сборы выросли")).containsExactly("портов", "сборы", "выросл");
    }

    @Test
    void scriptsWithoutSpacesGivePairsOfCharacters() {
        assertThat(Terms.of("渡船运费 5%")).containsExactly("渡船", "船运", "运费", "5");
    }

    @Test
    void nothingElseIsATerm() {
        assertThat(Terms.of(" – 😀 … a an of ")).isEmpty();
        assertThat(Terms.of("")).isEmpty();
        assertThat(Terms.of("naïve")).as("a mark on a letter").hasSize(1);
    }
}
