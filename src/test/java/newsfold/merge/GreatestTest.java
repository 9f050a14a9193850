package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GreatestTest {
    @Test
    void theGreatestStandInFront() {
        Random random = new Random(5);
        for (int round = 0; round < 3_000; round++) {
            int count = random.nextInt(60);
            int kept = random.nextInt(count + 1);
            long[] numbers =
                    random.longs(-1_000, 1_000).distinct().limit(count + 3).toArray();
            if (round % 3 == 0) {
                Arrays.sort(numbers);
            }
            long[] sorted = Arrays.copyOf(numbers, count);
            Arrays.sort(sorted);
            long[] uncounted = Arrays.copyOfRange(numbers, count, count + 3);
            Greatest.first(numbers, count, kept);
            long[] front = Arrays.copyOf(numbers, kept);
            Arrays.sort(front);
            assertThat(front).isEqualTo(Arrays.copyOfRange(sorted, count - kept, count));
            assertThat(Arrays.copyOfRange(numbers, count, count + 3)).isEqualTo(uncounted);
        }
    }
}
