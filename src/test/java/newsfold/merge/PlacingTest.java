package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import newsfold.read.Article;
import org.junit.jupiter.api.Test;

/** A story as a whole says better than pairs of articles who belongs to it. */
class PlacingTest {
    private final List<Article> articles = new ArrayList<>();
    private final Profiles reader = new Profiles(CommonWords.shipped());

    PlacingTest() {
        articles.addAll(Press.HARBOUR);
        articles.addAll(Press.QUAKE_MIRABEL);
        articles.add(Press.article("late", "The Lamp", 7, "Captain Signe Holt last to leave stranded Alma", ""));
        articles.add(Press.article("rates", "The Lamp", 7, "Central bank of Velda leaves rates alone", ""));
    }

    @Test
    void anArticleThatStandsAloneJoinsTheStoryThatExplainsIt() {
        assertThat(placed(List.of(0, 1, 2), List.of(3, 4), List.of(5), List.of(6)))
                .contains(List.of(0, 1, 2, 5), List.of(3, 4));
    }

    @Test
    void anArticleInTheWrongStoryMovesToItsOwn() {
        assertThat(placed(List.of(0, 1), List.of(2, 3, 4), List.of(5), List.of(6)))
                .contains(List.of(0, 1, 2, 5), List.of(3, 4));
    }

    @Test
    void anArticleThatNoStoryExplainsStaysAlone() {
        assertThat(placed(List.of(0, 1, 2, 5), List.of(3, 4), List.of(6))).contains(List.of(6));
    }

    @Test
    void aFewHeadlinesInWordsOfTheirOwnJoinTheManyThatTellTheSame() {
        List<String> told = List.of(
                "Ferry Alma aground off Norrby",
                "Alma hits skerry near Norrby",
                "Norrby ferry Alma stranded on skerry",
                "Alma passengers safe after Norrby grounding",
                "Pilot boats empty ferry Alma off Norrby",
                "Captain Signe Holt blames rudder of ferry Alma",
                "Rudder failed on ferry Alma, captain Holt says",
                "Norrby: 214 taken off stranded ferry Alma",
                "Ferry Alma: 214 ashore in Norrby after night rescue",
                "Divers look at hull of stranded ferry Alma",
                "Tugs wait for tide to free ferry Alma off Norrby");
        articles.clear();
        for (int i = 0; i < 2 * told.size(); i++) {
            articles.add(Press.article("told-" + i, "Outlet " + i, i % 5, told.get(i / 2), ""));
        }
        articles.add(Press.article("holt-1", "The Lamp", 4, "Captain Holt last off Alma", ""));
        articles.add(Press.article("holt-2", "Inland News", 4, "Holt, captain, last off Alma", ""));
        articles.add(Press.article("rates", "The Lamp", 4, "Central bank of Velda leaves rates alone", ""));
        List<Integer> many = IntStream.range(0, 22).boxed().toList();
        List<Integer> joined = IntStream.range(0, 24).boxed().toList();
        assertThat(placed(many, List.of(22, 23), List.of(24))).containsExactly(joined, List.of(24));
    }

    @Test
    void aStoryExplainsItsOwnArticlesAndNoOthers() {
        StoryWords harbour = new StoryWords(language(reader.of(articles)));
        harbour.add(0);
        harbour.add(1);
        assertThat(harbour.explain(2)).isGreaterThan(.2).isLessThan(1);
        assertThat(harbour.explain(3)).isLessThan(.1);
        double before = harbour.explain(2);
        harbour.add(3);
        harbour.remove(3);
        assertThat(harbour.explain(2)).isEqualTo(before);
        harbour.add(2);
        assertThat(harbour.explainOwn(2)).isEqualTo(before);
        assertThat(harbour.explain(2)).isGreaterThan(before);
    }

    @SafeVarargs
    private List<List<Integer>> placed(List<Integer>... groups) {
        List<Profile> profiles = reader.of(articles);
        return Placing.groups(profiles, language(profiles), allAlike(.05f), List.of(groups));
    }

    private Language language(List<Profile> profiles) {
        return new Language(profiles, Rarity.shipped(reader.lexicon(), CommonWords.shipped(), Tuning.USUAL));
    }

    /** All are a little alike, so that each is asked for each story. */
    private Edges allAlike(float value) {
        int n = articles.size();
        int[][] others = IntStream.range(0, n)
                .mapToObj(i -> IntStream.range(i + 1, n).toArray())
                .toArray(int[][]::new);
        float[][] values = new float[n][];
        for (int i = 0; i < n; i++) {
            values[i] = new float[others[i].length];
            Arrays.fill(values[i], value);
        }
        return Edges.of(others, values);
    }
}
