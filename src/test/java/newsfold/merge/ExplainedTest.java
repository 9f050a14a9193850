package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplainedTest {
    private static final int STORIES = 12;

    @Test
    void whatIsKnownIsWhatTheStoriesSayNow() {
        Profiles reader = new Profiles(CommonWords.shipped());
        List<Profile> profiles = reader.of(new InventedWindow(60, 3).articles());
        Rarity rarity = Rarity.shipped(reader.lexicon(), CommonWords.shipped(), Tuning.USUAL);
        Language language = new Language(profiles, rarity);
        Random random = new Random(9);
        int[] home = random.ints(profiles.size(), 0, STORIES).toArray();
        int[] changed = new int[STORIES];
        List<List<Integer>> groups = IntStream.range(0, STORIES)
                .mapToObj(story -> IntStream.range(0, home.length)
                        .filter(article -> home[article] == story)
                        .boxed()
                        .toList())
                .toList();
        Homes homes = new Homes(profiles, language, groups);
        Explained explained = new Explained(home.length);
        int moves = 0;
        for (int step = 0; step < 3_000; step++) {
            int article = random.nextInt(home.length);
            if (random.nextInt(20) == 0) {
                int story = random.nextInt(STORIES);
                moves++;
                changed[homes.home(article)] = moves;
                changed[story] = moves;
                homes.move(article, story);
            }
            int[] asked = random.ints(6, 0, STORIES).distinct().sorted().toArray();
            double[] shares = explained.of(article, asked, homes.home(article), homes, changed, moves);
            for (int k = 0; k < asked.length; k++) {
                if (asked[k] != homes.home(article)) {
                    assertThat(shares[k]).isEqualTo(homes.words(asked[k]).explain(article));
                }
            }
        }
    }
}
