package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import newsfold.read.Article;
import org.junit.jupiter.api.Test;

class StoryMergerTest {
    private final StoryMerger merger = new StoryMerger();

    @Test
    void oneEventInDifferentWordsIsOneStory() {
        List<Story> stories = merger.merge(concat(Press.HARBOUR, Press.QUAKE_OSKEL));
        assertThat(Press.grouped(stories))
                .containsExactlyInAnyOrder(Press.ids(Press.HARBOUR), Press.ids(Press.QUAKE_OSKEL));
        assertThat(stories.get(0).coverage().outlets()).isEqualTo(3);
        assertThat(stories.get(0).coverage().texts()).isEqualTo(3);
        assertThat(stories.get(0).why()).isNotEmpty();
    }

    @Test
    void twoQuakesStayTwoStories() {
        List<Story> stories = merger.merge(concat(Press.QUAKE_OSKEL, Press.QUAKE_MIRABEL));
        assertThat(Press.grouped(stories))
                .containsExactlyInAnyOrder(Press.ids(Press.QUAKE_OSKEL), Press.ids(Press.QUAKE_MIRABEL));
        assertThat(stories.get(0).thread()).isNotEqualTo(stories.get(1).thread());
    }

    @Test
    void twoEventsOfOneAffairShareAThread() {
        List<Story> stories = merger.merge(concat(Press.RESIGNATION, Press.HARBOUR));
        assertThat(Press.grouped(stories))
                .containsExactlyInAnyOrder(
                        Set.of("brenner-1", "brenner-2"), Set.of("brenner-3", "brenner-4"), Press.ids(Press.HARBOUR));
        assertThat(stories.stream()
                        .filter(story -> !Press.ids(story).contains("harbour-1"))
                        .map(Story::thread)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void theOrderOfArticlesChangesNothing() {
        List<Article> all = concat(Press.HARBOUR, Press.QUAKE_OSKEL, Press.QUAKE_MIRABEL, Press.RESIGNATION);
        List<Story> expected = merger.merge(all);
        for (int seed = 0; seed < 5; seed++) {
            List<Article> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(merger.merge(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void nothingGivesNothing() {
        assertThat(merger.merge(List.of())).isEmpty();
    }

    @SafeVarargs
    private static List<Article> concat(List<Article>... lists) {
        List<Article> all = new ArrayList<>();
        for (List<Article> list : lists) {
            all.addAll(list);
        }
        return all;
    }

    @Test
    void aStorySaysWhichIsMostLikeItAndWhatKeepsThemApart() {
        List<Article> quakes = new ArrayList<>(Press.QUAKE_OSKEL);
        quakes.addAll(Press.QUAKE_MIRABEL);
        quakes.addAll(Press.HARBOUR);
        Story oskel = new StoryMerger()
                .merge(quakes).stream()
                        .filter(story -> Press.ids(story).contains("oskel-1"))
                        .findFirst()
                        .orElseThrow();
        Lookalike lookalike = Objects.requireNonNull(oskel.lookalike());
        assertThat(lookalike.headline()).contains("Mirabel");
        assertThat(lookalike.similarity()).isPositive();
        assertThat(lookalike.apart())
                .anyMatch(sentence -> sentence.startsWith("Mean similarity 0."))
                .anyMatch(sentence -> sentence.startsWith("Named only here: ") && sentence.contains("Oskel"))
                .anyMatch(sentence -> sentence.startsWith("Named only there: ") && sentence.contains("Mirabel"));
    }

    @Test
    void aHeadlineNeitherLuresNorNamesItsOutletWhereAnotherDoesNot() {
        List<Article> articles = new ArrayList<>();
        articles.add(titled(0, "What we know about the ferry Alma aground outside Norrby harbour"));
        articles.add(titled(1, "Coastline - Rudder failure blamed as ferry Alma hits skerry near Norrby"));
        articles.add(titled(2, "Updated March 2, 2026 9:15 AM"));
        assertThat(merger.merge(articles))
                .singleElement()
                .extracting(Story::headline)
                .isEqualTo("Rudder failure blamed as ferry Alma hits skerry near Norrby");
    }

    @Test
    void aDateIsNoHeadline() {
        List<Article> articles = new ArrayList<>();
        articles.add(titled(0, "Monday, 2 March 2026"));
        articles.add(titled(1, "Monday , 2 March 2026 9 : 15 AM"));
        articles.add(titled(2, "March gale drives Alma ashore"));
        assertThat(merger.merge(articles))
                .singleElement()
                .extracting(Story::headline)
                .isEqualTo("March gale drives Alma ashore");
    }

    private static Article titled(int number, String title) {
        return Press.HARBOUR.get(number).change().title(title).build();
    }
}
