package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Some articles of many, to learn from. */
class SampleTest {
    private static final int ARTICLES = 2_000;

    private final Profiles reader = new Profiles(CommonWords.shipped());
    private final List<Profile> all = reader.of(new InventedWindow(ARTICLES, 3).articles());

    @Test
    void fewArticlesAreTakenWhole() {
        assertThat(Sample.of(all, ARTICLES)).isEqualTo(new Sample(all, 1));
    }

    @Test
    void ofManyAboutSoManyAreDrawn() {
        for (int enough : List.of(100, 400, 1_000, 1_999)) {
            Sample some = Sample.of(all, enough);
            assertThat(some.profiles()).as("of %d", enough).hasSizeBetween((int) (.8 * enough), (int) (1.2 * enough));
            assertThat(some.share()).isEqualTo((double) enough / ARTICLES);
        }
    }

    @Test
    void theSameAreDrawnInAnyOrder() {
        List<Profile> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(8));
        assertThat(new HashSet<>(Sample.of(shuffled, 500).profiles()))
                .isEqualTo(new HashSet<>(Sample.of(all, 500).profiles()));
    }

    @Test
    void halfOfTheArticlesShowHowRareWordsAre() {
        Rarity.Shares whole = rarity(Sample.whole(all)).in(Tongue.ENGLISH);
        Rarity.Shares half = rarity(Sample.of(all, ARTICLES / 2)).in(Tongue.ENGLISH);
        int compared = 0;
        for (Profile profile : all) {
            for (int term : profile.words().terms) {
                if (whole.share(term) > .05) {
                    compared++;
                    assertThat(half.share(term))
                            .as(reader.lexicon().stem(term))
                            .isCloseTo(whole.share(term), Percentage.withPercentage(35));
                }
            }
        }
        assertThat(compared).isGreaterThan(ARTICLES);
        assertThat(half.of("never-seen")).isCloseTo(whole.of("never-seen"), Offset.offset(.1));
    }

    private Rarity rarity(Sample some) {
        return Grouping.rarity(some, reader.lexicon(), CommonWords.shipped(), Tuning.USUAL);
    }
}
