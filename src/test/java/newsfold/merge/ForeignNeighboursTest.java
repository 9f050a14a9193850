package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newsfold.read.Article;
import org.junit.jupiter.api.Test;

/** Events told in several languages stand beside one another, and nothing else does. */
class ForeignNeighboursTest {
    private static final Map<String, String> EVENTS = Map.ofEntries(
            Map.entry("de-brandauer", "verdict"),
            Map.entry("fr-brandauer", "verdict"),
            Map.entry("en-brandauer", "verdict"),
            Map.entry("de-gipfel", "deal"),
            Map.entry("fr-sommet", "deal"),
            Map.entry("ru-саммит", "deal"),
            Map.entry("en-summit", "deal"),
            Map.entry("ru-порт", "port"),
            Map.entry("en-port", "port"),
            Map.entry("ru-обыск", "search"),
            Map.entry("en-search", "search"),
            Map.entry("es-aeropuerto", "strike"),
            Map.entry("en-aeropuerto", "strike"));

    private final InventedPress press = InventedPress.of("german", "french", "spanish", "russian", "english");
    private final StoryMerger merger = new StoryMerger();

    @Test
    void eventsToldInSeveralLanguagesStandBesideOneAnother() {
        Map<String, Set<String>> expected = new TreeMap<>();
        EVENTS.forEach((one, event) -> EVENTS.forEach((other, same) -> {
            if (event.equals(same) && !one.equals(other)) {
                expected.computeIfAbsent(one, unused -> new TreeSet<>()).add(other);
            }
        }));
        assertThat(neighbours(press.articles())).isEqualTo(expected);
    }

    @Test
    void theOtherEventOfAnAffairIsNoNeighbour() {
        Map<String, Set<String>> found = neighbours(without("en-search", "ru-порт"));
        assertThat(found).doesNotContainKeys("en-port", "ru-обыск");
        assertThat(found).containsKeys("en-summit", "ru-саммит");
    }

    @Test
    void aNeighbourIsNamedByItsLanguageAndSaysWhatIsShared() {
        Story story = merger.merge(press.articles()).stream()
                .filter(one -> press.event(one.articles().get(0)).equals("en-summit"))
                .findFirst()
                .orElseThrow();
        assertThat(story.neighbours()).extracting(Neighbour::language).containsExactly("de", "fr", "ru");
        assertThat(story.neighbours().get(0).headline()).contains("Lermont");
        assertThat(story.neighbours().get(0).shared()).contains("Hontscharenko", "Lermont");
    }

    @Test
    void oneLanguageHasNoNeighbours() {
        assertThat(neighbours(InventedPress.of("german").articles())).isEmpty();
    }

    private List<Article> without(String... events) {
        return press.articles().stream()
                .filter(article -> !List.of(events).contains(press.event(article)))
                .toList();
    }

    private Map<String, Set<String>> neighbours(List<Article> articles) {
        List<Story> stories = new ArrayList<>(merger.merge(articles));
        stories.sort(Comparator.comparing(Story::id));
        Map<String, String> events = new TreeMap<>();
        stories.forEach(
                story -> events.put(story.id(), press.event(story.articles().get(0))));
        Map<String, Set<String>> found = new TreeMap<>();
        stories.forEach(story -> story.neighbours()
                .forEach(other -> found.computeIfAbsent(events.get(story.id()), unused -> new TreeSet<>())
                        .add(events.getOrDefault(other.story(), "nowhere"))));
        return found;
    }
}
