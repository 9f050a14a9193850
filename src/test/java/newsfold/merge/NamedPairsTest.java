package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NamedPairsTest {
    @Test
    void eachPairStandsWithTheStoryOfMoreWords() {
        int[] words = {50, 10, 70, 50};
        int[][] before = {
            {},
            {NamedPairs.pair(0, true)},
            {NamedPairs.pair(0, false), NamedPairs.pair(1, true)},
            {NamedPairs.pair(0, true), NamedPairs.pair(2, false)}
        };
        NamedPairs pairs = new NamedPairs(words, before);
        Set<String> all = new TreeSet<>();
        for (int story = 0; story < words.length; story++) {
            for (int k = 0; k < pairs.count(story); k++) {
                all.add(story + " " + pairs.other(story, k) + " " + pairs.convincing(story, k));
            }
        }
        assertThat(all).containsExactly("0 1 true", "2 0 false", "2 1 true", "2 3 false", "3 0 true");
    }
}
