package newsfold.render;

import static org.assertj.core.api.Assertions.assertThat;

import newsfold.render.Shortening.Shown;
import org.junit.jupiter.api.Test;

class ShorteningTest {
    @Test
    void takesNothingAtFirstAndEverythingInTheEnd() {
        for (int items : new int[] {1, 2, 7, 40}) {
            for (int index = 0; index < items; index++) {
                assertThat(new Shortening(0, items).of(index)).isEqualTo(Shown.ALL);
                assertThat(new Shortening(Shortening.most(items), items).of(index))
                        .isEqualTo(Shown.NOTHING);
            }
        }
    }

    @Test
    void eachStepTakesSomethingOrNothingButNeverGivesBack() {
        int items = 9;
        for (int steps = 0; steps < Shortening.most(items); steps++) {
            for (int index = 0; index < items; index++) {
                assertThat(new Shortening(steps + 1, items).of(index))
                        .isGreaterThanOrEqualTo(new Shortening(steps, items).of(index));
            }
        }
    }

    @Test
    void whatStandsHigherNeverHasLess() {
        int items = 9;
        for (int steps = 0; steps <= Shortening.most(items); steps++) {
            for (int index = 1; index < items; index++) {
                assertThat(new Shortening(steps, items).of(index - 1))
                        .isLessThanOrEqualTo(new Shortening(steps, items).of(index));
            }
        }
    }

    @Test
    void noOutletLosesItsNameWhileAnySummaryStands() {
        int items = 12;
        for (int steps = 0; steps <= Shortening.most(items); steps++) {
            Shortening shortening = new Shortening(steps, items);
            if (shortening.of(0).compareTo(Shown.NO_SUMMARY) < 0) {
                assertThat(shortening.of(items - 1)).isLessThanOrEqualTo(Shown.NAMES_WITHOUT_LINKS);
            }
        }
    }
}
