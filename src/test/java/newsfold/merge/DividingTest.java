package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import newsfold.read.Article;
import org.junit.jupiter.api.Test;

/** Two events of one affair have cast and place in common, and each has words of its own that the other never uses. */
class DividingTest {
    /** The smuggler Ottilie Brandvold is let out of prison on bail. */
    private static final List<Article> BAIL = List.of(
            article(
                    "bail-1",
                    0,
                    "Smuggler Ottilie Brandvold walks out of Marstad prison",
                    "Ottilie Brandvold, the captain accused of smuggling amber to Corvia, left Marstad prison on Monday"
                            + " after her brother paid bail. She hugged her daughter at the gate and was driven home."),
            article(
                    "bail-2",
                    1,
                    "Brandvold free on bail until amber trial",
                    "Captain Ottilie Brandvold is home with her daughter: the amber smuggling suspect was freed from prison in"
                            + " Marstad on bail of 90,000 crowns, wears an ankle tag and may not leave the island."),
            article(
                    "bail-3",
                    3,
                    "Amber captain leaves prison in Marstad",
                    "The gate of Marstad prison opened on Monday for Ottilie Brandvold, held since spring for smuggling amber to"
                            + " Corvia. Bail was paid in the morning; an ankle tag keeps her on the island with her daughter."),
            article(
                    "bail-4",
                    5,
                    null,
                    "A judge let Ottilie Brandvold, charged with smuggling amber on her own ship, go home on bail on Monday."
                            + " Her lawyer Per Lunde met her at the prison gate in Marstad with her daughter and said the ankle"
                            + " tag was no burden."));
    /** Corvia asks for her two days later. */
    private static final List<Article> EXTRADITION = List.of(
            article(
                    "corvia-1",
                    40,
                    "Corvia demands extradition of amber smuggler Ottilie Brandvold",
                    "Corvia has asked for the extradition of Ottilie Brandvold, the captain accused of smuggling amber. A warrant"
                            + " signed in Corvia's capital on Wednesday names forty voyages, its embassy in Marstad said."),
            article(
                    "corvia-2",
                    42,
                    "Embassy hands over warrant for Brandvold",
                    "A warrant for captain Ottilie Brandvold reached the ministry in Marstad on Wednesday: Corvia wants to try her"
                            + " for smuggling amber on forty voyages, and its embassy spoke of extradition within weeks."),
            article(
                    "corvia-3",
                    45,
                    "Ministry weighs Corvian warrant for amber captain",
                    "Ministers will decide on the extradition of Ottilie Brandvold to Corvia, whose embassy in Marstad brought a"
                            + " warrant on Wednesday. It says she smuggled amber on forty voyages. She was freed on Monday."),
            article(
                    "corvia-4",
                    47,
                    null,
                    "Ottilie Brandvold may be sent to Corvia: an extradition warrant for the captain, charged with smuggling"
                            + " amber on forty voyages, lies with the ministry, the embassy in Marstad said. Her lawyer Per Lunde"
                            + " called it revenge."));

    private static Article article(String id, int hours, String title, String text) {
        return Press.article(id, "Outlet " + id, hours, title, text);
    }

    @Test
    void twoEventsOfOneAffairAreDivided() {
        List<Article> all = new ArrayList<>(BAIL);
        all.addAll(EXTRADITION);
        assertThat(divided(all)).containsExactlyInAnyOrder(List.of(0, 1, 2, 3), List.of(4, 5, 6, 7));
    }

    @Test
    void oneEventStaysOneStory() {
        List<Article> all = new ArrayList<>(BAIL);
        for (Article article : BAIL) {
            all.add(article.change()
                    .id("again-" + article.id())
                    .text(article.text() + " Amber sells for more than gold in Corvia, where it is cut.")
                    .build());
        }
        assertThat(divided(all)).containsExactly(List.of(0, 1, 2, 3, 4, 5, 6, 7));
    }

    @Test
    void twoReportsAreTooFewToBeAnEventOfTheirOwn() {
        List<Article> all = new ArrayList<>(BAIL);
        all.addAll(EXTRADITION.subList(0, 2));
        assertThat(divided(all)).containsExactly(List.of(0, 1, 2, 3, 4, 5));
    }

    @Test
    void bothEventsAreStoriesOfOneThread() {
        List<Article> all = new ArrayList<>(BAIL);
        all.addAll(EXTRADITION);
        List<Story> stories = new StoryMerger().merge(all);
        assertThat(Press.grouped(stories)).isEqualTo(Set.of(Press.ids(BAIL), Press.ids(EXTRADITION)));
        assertThat(stories)
                .extracting(Story::thread)
                .containsOnly(stories.get(0).thread());
    }

    private static List<List<Integer>> divided(List<Article> articles) {
        CommonWords common = CommonWords.shipped();
        Profiles reader = new Profiles(common);
        List<Profile> profiles = reader.of(articles);
        Language language = new Language(profiles, Rarity.shipped(reader.lexicon(), common, Tuning.USUAL));
        List<Integer> story = IntStream.range(0, articles.size()).boxed().toList();
        return Dividing.groups(profiles, language, lukewarm(articles.size()), List.of(story));
    }

    /** The first four are half as much like the others as like one another. */
    private static Edges lukewarm(int n) {
        int[][] others = IntStream.range(0, n)
                .mapToObj(i -> IntStream.range(i + 1, n).toArray())
                .toArray(int[][]::new);
        float[][] values = new float[n][];
        for (int i = 0; i < n; i++) {
            values[i] = new float[others[i].length];
            for (int k = 0; k < values[i].length; k++) {
                values[i][k] = i < 4 && others[i][k] >= 4 ? .15f : .3f;
            }
        }
        return Edges.of(others, values);
    }
}
