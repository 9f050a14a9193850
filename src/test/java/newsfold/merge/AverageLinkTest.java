package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AverageLinkTest {
    private static final double THRESHOLD = .2;

    /** As {@link AverageLink} describes it, looking at all pairs of groups each time. */
    private static List<List<Integer>> plainly(Edges edges) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < edges.articles(); i++) {
            groups.add(new ArrayList<>(List.of(i)));
        }
        while (true) {
            double most = 0;
            int one = -1;
            int other = -1;
            for (int i = 0; i < groups.size(); i++) {
                for (int j = i + 1; j < groups.size(); j++) {
                    double mean = mean(groups.get(i), groups.get(j), edges);
                    if (mean >= THRESHOLD && mean > most) {
                        most = mean;
                        one = i;
                        other = j;
                    }
                }
            }
            if (one < 0) {
                groups.forEach(Collections::sort);
                return groups;
            }
            groups.get(one).addAll(groups.remove(other));
        }
    }

    private static double mean(List<Integer> some, List<Integer> others, Edges edges) {
        double sum = 0;
        for (int one : some) {
            for (int other : others) {
                sum += edges.between(one, other);
            }
        }
        double pairs = (double) some.size() * others.size();
        return sum / pairs * (1 + .03 * Math.log(pairs));
    }

    /** Values are parts of a power of two, so that sums are the same in any order; many are equal. */
    private static Edges random(Random random, int articles, double density) {
        int[][] others = new int[articles][];
        float[][] values = new float[articles][];
        for (int i = 0; i < articles; i++) {
            List<Integer> chosen = new ArrayList<>();
            for (int j = i + 1; j < articles; j++) {
                if (random.nextDouble() < density) {
                    chosen.add(j);
                }
            }
            others[i] = chosen.stream().mapToInt(Integer::intValue).toArray();
            values[i] = new float[others[i].length];
            for (int k = 0; k < values[i].length; k++) {
                values[i][k] = (1 + random.nextInt(40)) / 64f;
            }
        }
        return Edges.of(others, values);
    }

    @Test
    void groupsAreThoseOfLookingAtAllPairsEachTime() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            Edges edges = random(random, 5 + random.nextInt(40), .05 + .5 * random.nextDouble());

            assertThat(AverageLink.groups(edges, THRESHOLD)).isEqualTo(plainly(edges));
        }
    }
}
