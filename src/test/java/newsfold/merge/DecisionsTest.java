package newsfold.merge;

import static newsfold.merge.Decision.apart;
import static newsfold.merge.Decision.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import newsfold.read.Article;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final List<Article> ALL = Stream.of(
                    Press.HARBOUR, Press.QUAKE_OSKEL, Press.QUAKE_MIRABEL, Press.RESIGNATION)
            .flatMap(List::stream)
            .toList();

    private final StoryMerger merger = new StoryMerger();

    @Test
    void togetherIsPassedOn() {
        Decisions decisions = Decisions.of(List.of(together(List.of("a", "b")), together(List.of("b", "c"))));
        assertThat(decisions.together("a", "c")).isTrue();
        assertThat(decisions.together("a", "d")).isFalse();
        assertThat(decisions.overruled()).isEmpty();
    }

    @Test
    void apartHoldsForAllThatBelongsTogether() {
        Decisions decisions = Decisions.of(
                List.of(apart(List.of("a"), List.of("x")), together(List.of("a", "b")), together(List.of("y", "x"))));
        assertThat(decisions.apart("b", "y")).isTrue();
        assertThat(decisions.apart("a", "b")).isFalse();
    }

    @Test
    void ofTwoThatContradictTheNewestHolds() {
        Decision joined = together(List.of("a", "b"));
        Decision parted = apart(List.of("a"), List.of("b"));
        assertThat(Decisions.of(List.of(joined, parted)).apart("a", "b")).isTrue();
        assertThat(Decisions.of(List.of(joined, parted)).overruled()).containsExactly(joined);
        assertThat(Decisions.of(List.of(parted, joined)).together("a", "b")).isTrue();
        assertThat(Decisions.of(List.of(parted, joined)).overruled()).containsExactly(parted);
    }

    @Test
    void anOlderDecisionHoldsAsFarAsItIsNotContradicted() {
        Decision chain = together(List.of("a", "b", "c"));
        Decisions decisions = Decisions.of(List.of(chain, apart(List.of("c"), List.of("a"))));
        assertThat(decisions.together("a", "b")).isTrue();
        assertThat(decisions.apart("c", "b")).isTrue();
        assertThat(decisions.overruled()).containsExactly(chain);
    }

    @Test
    void aDecisionIsAboutTwoArticlesAtLeast() {
        assertThatThrownBy(() -> together(List.of("a"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> apart(List.of("a"), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> apart(List.of("a"), List.of("a"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsMergedWithAPartFollows() {
        List<Story> stories = merger.merge(ALL, Decisions.of(List.of(together(List.of("harbour-2", "oskel-1")))));
        assertThat(Press.grouped(stories))
                .contains(
                        Set.of("harbour-1", "harbour-2", "harbour-3", "oskel-1", "oskel-2"),
                        Press.ids(Press.QUAKE_MIRABEL));
        assertThat(stories.get(0).why()).contains("Editors put 2 of the articles together.");
    }

    @Test
    void whatIsKeptApartLeavesAndTheRestStays() {
        List<Story> stories = merger.merge(
                ALL, Decisions.of(List.of(apart(List.of("harbour-2"), List.of("harbour-1", "harbour-3")))));
        assertThat(Press.grouped(stories)).contains(Set.of("harbour-2"), Set.of("harbour-1", "harbour-3"));
    }

    @Test
    void aNewcomerGoesWhereItIsMoreAtHome() {
        Article reprint = Press.HARBOUR.get(1).change().id("harbour-4").build();
        List<Article> more = new ArrayList<>(ALL);
        more.add(reprint);
        List<Story> stories = merger.merge(
                more, Decisions.of(List.of(apart(List.of("harbour-2"), List.of("harbour-1", "harbour-3")))));
        assertThat(Press.grouped(stories)).contains(Set.of("harbour-2", "harbour-4"));
    }

    @Test
    void whatWasSplitOffJoinsTheStoryThatItIsAlike() {
        // an editor joined the wrong article, and another takes it out again
        List<Decision> made = List.of(
                together(List.of("oskel-1", "harbour-1")),
                apart(List.of("oskel-1"), List.of("harbour-1", "harbour-2", "harbour-3")));
        assertThat(Press.grouped(merger.merge(ALL, Decisions.of(made)))).isEqualTo(Press.grouped(merger.merge(ALL)));
    }

    @Test
    void randomDecisionsAreNeverViolatedInAnyOrderOfArticles() {
        int joined = 0;
        int parted = 0;
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<Decision> made = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(7); i++) {
                List<String> ids = new ArrayList<>(ALL.stream().map(Article::id).toList());
                Collections.shuffle(ids, random);
                made.add(
                        random.nextBoolean()
                                ? together(ids.subList(0, 2 + random.nextInt(2)))
                                : apart(ids.subList(0, 1 + random.nextInt(2)), ids.subList(2, 3 + random.nextInt(3))));
            }
            Decisions decisions = Decisions.of(made);
            List<Story> stories = merger.merge(ALL, decisions);
            for (Article one : ALL) {
                for (Article other : ALL) {
                    boolean same = stories.stream()
                            .anyMatch(story -> Press.ids(story).containsAll(List.of(one.id(), other.id())));
                    if (one != other && decisions.together(one.id(), other.id())) {
                        assertThat(same)
                                .as("%s with %s after %s", one.id(), other.id(), made)
                                .isTrue();
                        joined++;
                    }
                    if (decisions.apart(one.id(), other.id())) {
                        assertThat(same)
                                .as("%s not with %s after %s", one.id(), other.id(), made)
                                .isFalse();
                        parted++;
                    }
                }
            }
            List<Article> shuffled = new ArrayList<>(ALL);
            Collections.shuffle(shuffled, random);
            assertThat(merger.merge(shuffled, Decisions.of(made))).isEqualTo(stories);
        }
        assertThat(joined).isGreaterThan(100);
        assertThat(parted).isGreaterThan(100);
    }

    /** The newest decision holds whole; whatever is not overruled as well. */
    @Test
    void theNewestDecisionIsNeverOverruled() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Decision> made = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                List<String> ids = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
                Collections.shuffle(ids, random);
                made.add(
                        random.nextBoolean()
                                ? together(ids.subList(0, 2))
                                : apart(ids.subList(0, 1), ids.subList(1, 2)));
            }
            Decisions decisions = Decisions.of(made);
            assertThat(decisions.overruled()).doesNotContain(made.get(5));
            made.removeAll(decisions.overruled());
            assertThat(made).allSatisfy(decision -> {
                if (decision.kind() == Decision.Kind.TOGETHER) {
                    assertThat(decisions.together(
                                    decision.articles().get(0),
                                    decision.articles().get(1)))
                            .isTrue();
                } else {
                    assertThat(decisions.apart(
                                    decision.articles().get(0),
                                    decision.others().get(0)))
                            .isTrue();
                }
            });
        }
    }
}
