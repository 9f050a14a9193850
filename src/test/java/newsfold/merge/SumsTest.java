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
            if (random.nextInt(3) == 0) {
                sums.remove(key);
                boxed.remove(key);
            } else {
                sums.add(key, 1);
                boxed.merge(key, 1.0, Double::sum);
            }
            assertThat(sums.size()).isEqualTo(boxed.size());
        }
        assertThat(sums.keys())
                .containsExactly(
                        boxed.keySet().stream().mapToInt(Integer::intValue).toArray());
        boxed.forEach((key, value) -> assertThat(sums.get(key)).isEqualTo(value));
    }
}
