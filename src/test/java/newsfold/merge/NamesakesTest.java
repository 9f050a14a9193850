package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newsfold.read.Article;
import org.junit.jupiter.api.Test;

/** Windows in which a rare name, that of one town or of one person, stands in what tells of different events. */
class NamesakesTest {
    private static final String[][] TOWN = {
        {"Fire destroys bakery in Lidow", "Lidow bakery burns down in night blaze"},
        {"Lidow tram drivers strike for third day", "Trams stand still in Lidow as strike goes on"},
        {"Bomb from war defused in Lidow", "War bomb defused in Lidow, 3000 evacuated"},
        {"Lidow FC sack coach after fifth defeat", "Coach Petrov sacked by Lidow FC"},
        {"Police seize cocaine in Lidow harbour"},
        {"Lidow zoo welcomes baby giraffe"},
        {"Lidow hospital to close maternity ward"},
        {"Schools in Lidow closed after gas leak"},
        {"Rents in Lidow rise by 8 percent"},
        {"Court in Lidow jails banker for fraud"},
        {"Lidow brewery sold to Danish group"},
    };
    private static final String[][] ELSEWHERE = {
        {"Astronauts return from space station after six months", "Space station crew lands safely after six months"},
        {"Carmaker Varo cuts 3,000 jobs", "Varo to shed 3,000 workers"},
        {"Farmers block motorway with tractors", "Tractors block motorway in farm protest"},
        {"Oil price falls below 60 dollars"},
        {"Tennis: Vega wins Karsund Open"},
        {"Drug shortage worries pharmacists"},
        {"Heavy snow closes Tarn pass"},
        {"Prize for novelist Ines Malk"},
    };

    private final StoryMerger merger = new StoryMerger();

    @Test
    void headlinesOfOneTownAreAsManyStoriesAsEvents() {
        assertThat(Press.grouped(merger.merge(headlines("town", TOWN)))).isEqualTo(events("town", TOWN));
    }

    @Test
    void headlinesOfOneTownAmongOthersAreAsManyStoriesAsEvents() {
        List<Article> window = new ArrayList<>(headlines("town", TOWN));
        window.addAll(headlines("else", ELSEWHERE));
        Set<Set<String>> events = events("town", TOWN);
        events.addAll(events("else", ELSEWHERE));
        assertThat(Press.grouped(merger.merge(window))).isEqualTo(events);
    }

    @Test
    void twoTextsThatShareATownAreTwoStories() {
        Article fire = Press.article(
                "fire",
                "Coastline",
                1,
                "Fire destroys bakery in Lidow",
                "A bakery in the old town of Lidow burned down during the night. Nobody was hurt, the fire brigade said; forty"
                        + " firefighters worked until dawn. The cause is unknown. The house from 1720 will have to be pulled down.");
        Article mayor = Press.article(
                "mayor",
                "Capital Times",
                3,
                "Lidow elects its first female mayor",
                "Anna Berg of the Greens won the vote for mayor of Lidow with 54 percent, ahead of the incumbent Karl Dahl. She"
                        + " promised a new school and a quieter ring road. Turnout was 61 percent, the highest in twenty years.");
        assertThat(merger.merge(List.of(fire, mayor))).hasSize(2);
    }

    @Test
    void headlinesThatShareOnePersonAreTwoStories() {
        assertThat(merger.merge(headlines("person", new String[][] {
                    {"Minister Halvorsen resigns over expenses", "Halvorsen opens new bridge at Karsund"}
                })))
                .hasSize(2);
    }

    @Test
    void sameHeadlineOfFewAndCommonWordsIsOneStory() {
        assertThat(merger.merge(headlines("same", new String[][] {{"Storm warning", "Storm warning"}})))
                .hasSize(1);
    }

    private static List<Article> headlines(String window, String[][] events) {
        List<Article> articles = new ArrayList<>();
        for (int event = 0; event < events.length; event++) {
            for (int i = 0; i < events[event].length; i++) {
                articles.add(Press.article(window + event + "-" + i, "Outlet " + i, 2, events[event][i], ""));
            }
        }
        return articles;
    }

    private static Set<Set<String>> events(String window, String[][] events) {
        Set<Set<String>> grouped = new HashSet<>();
        for (int event = 0; event < events.length; event++) {
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < events[event].length; i++) {
                ids.add(window + event + "-" + i);
            }
            grouped.add(ids);
        }
        return grouped;
    }
}
