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
    private final List<Profile> profiles;
    private final Language language;

    PlacingTest() {
        articles.addAll(Press.HARBOUR);
        articles.addAll(Press.QUAKE_MIRABEL);
        articles.add(Press.article("late", "The Lamp", 7, "Captain Signe Holt last to leave stranded Alma", ""));
        articles.add(Press.article("rates", "The Lamp", 7, "Central bank of Velda leaves rates alone", ""));
        CommonWords common = CommonWords.shipped();
        Profiles reader = new Profiles(common);
        profiles = reader.of(articles);
        language = new Language(profiles, Rarity.shipped(reader.lexicon(), common, Tuning.USUAL));
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
    void aStoryExplainsItsOwnArticlesAndNoOthers() {
        StoryWords harbour = new StoryWords(language);
        harbour.add(0);
        harbour.add(1);
        assertThat(harbour.explain(2)).isGreaterThan(.2).isLessThan(1);
        assertThat(harbour.explain(3)).isLessThan(.1);
        double before = harbour.explain(2);
        harbour.add(3);
        harbour.remove(3);
        assertThat(harbour.explain(2)).isEqualTo(before);
    }

    @SafeVarargs
    private List<List<Integer>> placed(List<Integer>... groups) {
        return Placing.groups(profiles, language, allAlike(.05f), List.of(groups));
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
