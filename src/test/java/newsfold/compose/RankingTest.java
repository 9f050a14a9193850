package newsfold.compose;

import static newsfold.compose.InventedStories.TO;
import static newsfold.compose.InventedStories.sources;
import static newsfold.compose.InventedStories.wide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsfold.compose.Ranking.Ranked;
import newsfold.merge.Story;
import newsfold.read.Article;
import org.junit.jupiter.api.Test;

class RankingTest {
    private final Ranking ranking = new Ranking(Map.of(), TO);

    @Test
    void fourWitnessesStandAboveThirtyReprintsOfOneText() {
        assertThat(total(wide("Four witnesses", 4, 4, TO))).isGreaterThan(total(wide("Thirty reprints", 30, 1, TO)));
    }

    @Test
    void amongStoriesOfAsManyTextsTheWiderStandsHigher() {
        assertThat(total(wide("Wide", 9, 3, TO))).isGreaterThan(total(wide("Narrow", 3, 3, TO)));
    }

    @Test
    void rankHalvesInFortyEightHours() {
        Story fresh = wide("Fresh", 3, 3, TO);
        Story old = wide("Old", 3, 3, TO.minus(Duration.ofHours(48)));
        assertThat(total(old)).isCloseTo(total(fresh) / 2, within(1e-9));
    }

    @Test
    void amongOldStoriesBreadthStillTells() {
        assertThat(total(wide("Wide", 5, 5, TO.minus(Duration.ofDays(9_000)))))
                .isGreaterThan(total(wide("Narrow", 2, 2, TO.minus(Duration.ofDays(40)))));
    }

    @Test
    void aClockThatRunsAheadLiftsNothing() {
        assertThat(total(wide("Ahead", 3, 3, TO.plus(Duration.ofHours(9))))).isEqualTo(total(wide("Now", 3, 3, TO)));
    }

    @Test
    void aStoryWithoutTimesCountsFromWhenItWasSeen() {
        Story story = wide("Undated", 1, 1, TO);
        Story undated = InventedStories.story(
                story.articles().get(0).change().published(null).build());
        Source seen = new Source(null, 1, TO.minus(Duration.ofHours(48)));
        Ranking.Score score = new Ranking(Map.of(undated.articles().get(0).id(), seen), TO).score(undated);
        assertThat(score.freshness()).isCloseTo(.5, within(1e-9));
    }

    @Test
    void theFeedsWeightMultiplies() {
        Story story = wide("Weighed", 2, 2, TO);
        double doubled =
                new Ranking(sources(List.of(story), null, 2), TO).score(story).total();
        assertThat(doubled).isCloseTo(2 * total(story), within(1e-9));
    }

    @Test
    void everyNumberOfARankIsThere() {
        Ranking.Score score = ranking.score(wide("Numbers", 5, 2, TO));
        assertThat(score).isEqualTo(new Ranking.Score(2, 5, 1, 1, 1, 1));
        assertThat(score.total()).isCloseTo(Math.log(3) + .25 * Math.log(6), within(1e-9));
    }

    @Test
    void furtherStoriesOfOneAffairSinkAndTheSinkingIsANumber() {
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Story wide = wide("Affair " + i, 6 - i, 6 - i, TO);
            ranked.add(ranked(InventedStories.story("affair", wide.articles().toArray(Article[]::new))));
        }
        ranked.add(ranked(wide("Of its own", 3, 3, TO)));
        List<Ranked> inOrder = Ranking.inOrder(ranked);
        assertThat(inOrder)
                .extracting(one -> one.story().headline())
                .containsExactly("Affair 0", "Affair 1", "Of its own", "Affair 2", "Affair 3");
        assertThat(inOrder).extracting(one -> one.score().variety()).containsExactly(1., 1., 1., .7, .7 * .7);
    }

    private Ranked ranked(Story story) {
        return new Ranked(story, ranking.score(story));
    }

    private double total(Story story) {
        return ranking.score(story).total();
    }
}
