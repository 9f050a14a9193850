package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SumsTest {
    @Test
    void whatIsAddedUnderOneNumberIsSummed() {
        Sums sums = new Sums(0);
        sums.add(7, .5);
        assertThat(sums.add(7, .25)).isEqualTo(.75);
        assertThat(sums.get(7)).isEqualTo(.75);
        assertThat(sums.get(8)).isZero();
    }

    @Test
    void behavesAsAMapOfBoxedNumbersWould() {
        Random random = new Random(11);
        Sums sums = new Sums(2);
        Map<Integer, Double> boxed = new TreeMap<>();
        for (int step = 0; step < 20_000; step++) {
            int key = random.nextInt(300) * 16;
            sums.add(key, step);
            boxed.merge(key, (double) step, Double::sum);
            assertThat(sums.size()).isEqualTo(boxed.size());
        }
        assertThat(sums.keys())
                .containsExactly(
                        boxed.keySet().stream().mapToInt(Integer::intValue).toArray());
        boxed.forEach((key, value) -> assertThat(sums.get(key)).isEqualTo(value));
    }
}
