package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which runs of words a text holds. */
class RunsTest {
    @Test
    void holdsWhatItWasMadeOfAndNothingElse() {
        long[] drawn = new Random(5).longs(2_000).toArray();
        Runs even =
                new Runs(LongStream.range(0, 1_000).map(i -> drawn[2 * (int) i]).toArray());
        for (int i = 0; i < drawn.length; i++) {
            assertThat(even.hold(drawn[i])).as("number %d", i).isEqualTo(i % 2 == 0);
        }
    }

    @Test
    void zeroIsANumberLikeOthers() {
        assertThat(new Runs(new long[] {7, 0}).hold(0)).isTrue();
        assertThat(new Runs(new long[] {7, 8}).hold(0)).isFalse();
        assertThat(new Runs(new long[0]).hold(0)).isFalse();
    }
}
