package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import newsfold.read.Article;
import org.junit.jupiter.api.Test;

/** The names in an article, as they are shown and found elsewhere. */
class NamesTest {
    private static final String OWNING =
            "The harbour was closed after Signe Holt's ship had struck the quay, and Orrevale\u2019s pilots blamed the fog on the radio.";
    private static final String PLAIN =
            "Nobody was hurt when the ship of Signe Holt struck the quay of Orrevale in thick fog, said those on the radio there.";

    @Test
    void whoOwnsSomethingIsNamedAsElsewhere() {
        Names owning = names(OWNING);
        assertThat(IntStream.range(0, owning.count()).mapToObj(owning::written))
                .contains("Signe Holt", "Orrevale")
                .noneMatch(name -> name.endsWith("s"));
        for (Names names : List.of(owning, names(PLAIN))) {
            assertThat(names.write("Signe Holt")).isTrue();
            assertThat(names.write("Orrevale")).isTrue();
            assertThat(names.write("Signe")).isFalse();
            assertThat(names.write("Signe Holt Orrevale")).isFalse();
        }
    }

    private static Names names(String text) {
        Article article =
                Article.builder("a").title("Ship strikes quay").text(text).build();
        return new Profiles(CommonWords.shipped()).of(List.of(article)).get(0).names();
    }
}
