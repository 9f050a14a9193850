package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountsTest {
    @Test
    void countsAsAMapOfBoxedNumbersWould() {
        Random random = new Random(12);
        Counts counts = new Counts();
        Map<Integer, Integer> boxed = new HashMap<>();
        for (int step = 0; step < 20_000; step++) {
            int key = random.nextInt(300) * 16;
            int times = random.nextInt(3) == 0 && boxed.getOrDefault(key, 0) > 0 ? -1 : 1;
            counts.add(key, times);
            boxed.merge(key, times, Integer::sum);
        }
        for (int key = 0; key < 310 * 16; key++) {
            assertThat(counts.get(key)).isEqualTo(boxed.getOrDefault(key, 0));
        }
        assertThat(counts.size()).isEqualTo(boxed.size());
    }
}
