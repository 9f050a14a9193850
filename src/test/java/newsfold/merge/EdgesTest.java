package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EdgesTest {
    /** 0 and 2 are alike, 1 and 2 more so; each pair is given once. */
    private final Edges edges = Edges.of(new int[][] {{2}, {}, {1}, {}}, new float[][] {{.25f}, {}, {.5f}, {}});

    @Test
    void aPairGivenOnceIsKnownFromBothSides() {
        assertThat(edges.of(2)).containsExactly(0, 1);
        assertThat(edges.values(2)).containsExactly(.25f, .5f);
        assertThat(edges.between(0, 2)).isEqualTo(.25);
        assertThat(edges.between(2, 0)).isEqualTo(.25);
        assertThat(edges.between(0, 1)).isZero();
    }

    @Test
    void whoIsLeftOutHasNoEdges() {
        Edges rest = edges.without(new boolean[] {true, false, false, false});
        assertThat(rest.of(0)).isEmpty();
        assertThat(rest.of(2)).containsExactly(1);
        assertThat(rest.between(1, 2)).isEqualTo(.5);
    }

    @Test
    void edgesLoseTheMeanOfTheirEndsLevels() {
        Edges rest = edges.above(new double[] {.5, .25, .25, 0});
        assertThat(rest.between(1, 2)).isEqualTo(.25);
        assertThat(rest.between(0, 2)).isZero();
    }

    @Test
    void groupsAreJoinedWhileTheirPairsAreAlikeOnAverage() {
        assertThat(AverageLink.groups(edges, .2)).containsExactly(List.of(0), List.of(1, 2), List.of(3));
        assertThat(AverageLink.groups(edges, .1)).containsExactly(List.of(0, 1, 2), List.of(3));
    }
}
