package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import newsfold.read.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** German, French, Spanish and Russian articles: events are found as well as in English, and look-alikes stay apart. */
class ForeignPressTest {
    private static final double NEEDED = .95;
    private static final List<Set<String>> LOOKALIKES = List.of(
            Set.of("de-ragna", "de-quirin"),
            Set.of("de-brandauer", "de-pfleger"),
            Set.of("de-lokführer", "de-klinikstreik"),
            Set.of("de-terminal", "de-razzia"),
            Set.of("fr-alcyon", "fr-mistelle"),
            Set.of("fr-brandauer", "fr-notaire"),
            Set.of("fr-bacs", "fr-cantines"),
            Set.of("fr-marais", "fr-démission"),
            Set.of("es-leandra", "es-granizo"),
            Set.of("es-armador", "es-entrenador"),
            Set.of("es-aeropuerto", "es-basuras"),
            Set.of("es-embalse", "es-detención"),
            Set.of("ru-ураган", "ru-паводок"),
            Set.of("ru-банкир", "ru-хирург"),
            Set.of("ru-шахта", "ru-автобус"),
            Set.of("ru-порт", "ru-обыск"));

    private final StoryMerger merger = new StoryMerger();

    @ParameterizedTest
    @ValueSource(strings = {"german", "french", "spanish", "russian"})
    void eventsOfOneLanguageAreFound(String language) {
        InventedPress press = InventedPress.of(language);
        List<Story> stories = merger.merge(press.articles());
        assertThat(press.f1(stories)).isGreaterThanOrEqualTo(NEEDED);
        assertThat(press.falseMerges(stories)).isEmpty();
    }

    @Test
    void allLanguagesInOneWindowAreFoundAsWellAndNeverMerged() {
        InventedPress press = InventedPress.of("german", "french", "spanish", "russian", "english");
        List<Story> stories = merger.merge(press.articles());
        assertThat(press.f1(stories)).isGreaterThanOrEqualTo(NEEDED);
        assertThat(press.falseMerges(stories)).isEmpty();
    }

    @Test
    void bareHeadlinesInAllLanguagesAreFound() {
        InventedPress press = InventedPress.of(
                "german-headlines", "french-headlines", "spanish-headlines", "russian-headlines", "english");
        List<Story> stories = merger.merge(press.articles());
        assertThat(press.f1(stories)).isGreaterThanOrEqualTo(NEEDED);
        assertThat(press.falseMerges(stories))
                .noneMatch(merged -> LOOKALIKES.stream().anyMatch(merged::containsAll))
                .noneMatch(merged -> merged.stream()
                                .map(event -> event.substring(0, 2))
                                .distinct()
                                .count()
                        > 1);
    }

    @Test
    void theOrderOfArticlesChangesNothingInManyLanguages() {
        List<Article> all = InventedPress.of("german", "french", "spanish", "russian", "english", "french-headlines")
                .articles();
        List<Story> expected = merger.merge(all);
        List<Article> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(merger.merge(shuffled)).isEqualTo(expected);
    }
}
