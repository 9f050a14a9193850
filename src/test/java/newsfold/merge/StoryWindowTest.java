package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import newsfold.read.Article;
import org.junit.jupiter.api.Test;

/** Articles that come and go one by one give the stories of a run over the whole window. */
class StoryWindowTest {
    private static final int ARTICLES = 400;

    private final StoryMerger merger = new StoryMerger();

    @Test
    void articlesThatCameOneByOneGiveTheStoriesOfAWholeRun() {
        for (int seed = 1; seed <= 3; seed++) {
            List<Article> all = shuffled(seed);
            StoryWindow window = merger.open(all.subList(0, ARTICLES / 2));
            for (int i = ARTICLES / 2; i < ARTICLES; i++) {
                window.add(all.get(i));
                if (i % 40 == 7 || i == ARTICLES - 1) {
                    assertThat(window.stories(Decisions.NONE)).isEqualTo(whole(all.subList(0, i + 1), window));
                }
            }
        }
    }

    @Test
    void theOrderInWhichArticlesComeChangesNothing() {
        List<Article> all = shuffled(1);
        StoryWindow window = merger.open(all.subList(0, ARTICLES / 2));
        StoryWindow other = merger.open(all.subList(0, ARTICLES / 2), window.learned());
        List<Article> later = new ArrayList<>(all.subList(ARTICLES / 2, ARTICLES));
        later.forEach(window::add);
        Collections.shuffle(later, new Random(5));
        later.forEach(other::add);
        assertThat(other.stories(Decisions.NONE)).isEqualTo(window.stories(Decisions.NONE));
    }

    @Test
    void articlesThatAreGoneLeaveNothingBehind() {
        for (int seed = 1; seed <= 3; seed++) {
            List<Article> all = shuffled(seed);
            StoryWindow window = merger.open(all);
            for (int gone = 0; gone < 200; gone += 50) {
                window.remove(
                        all.subList(gone, gone + 50).stream().map(Article::id).toList());
                assertThat(window.stories(Decisions.NONE)).isEqualTo(whole(all.subList(gone + 50, ARTICLES), window));
            }
            all.subList(0, 100).forEach(window::add);
            List<Article> back = new ArrayList<>(all.subList(0, 100));
            back.addAll(all.subList(200, ARTICLES));
            assertThat(window.stories(Decisions.NONE)).isEqualTo(whole(back, window));
        }
    }

    @Test
    void aWindowThatWasJustOpenedGivesTheStoriesOfARun() {
        List<Article> all = shuffled(2);
        assertThat(merger.open(all).stories(Decisions.NONE)).isEqualTo(merger.merge(shuffled(3, all)));
    }

    @Test
    void whatChangedIsTakenAnewAndWhatIsGoneIsTakenOut() {
        List<Article> all = new ArrayList<>(shuffled(4));
        StoryWindow window = merger.open(all);
        Article first = all.get(0);
        all.set(0, first.change().title("Ferry aground outside Norrby").text("").build());
        all.remove(1);
        window.update(all);
        assertThat(window.size()).isEqualTo(ARTICLES - 1);
        assertThat(window.stories(Decisions.NONE)).isEqualTo(whole(all, window));
    }

    @Test
    void ofSeveralWithOneIdOneIsTakenWhateverTheirOrder() {
        Article cut = Press.HARBOUR.get(0).change().text("").build();
        List<Article> twice = new ArrayList<>(Press.HARBOUR);
        twice.add(cut);
        StoryWindow cutFirst = merger.open(List.of(cut));
        twice.forEach(cutFirst::add);
        StoryWindow cutLast = merger.open(List.of(cut), cutFirst.learned());
        Collections.reverse(twice);
        twice.forEach(cutLast::add);
        assertThat(cutLast.stories(Decisions.NONE)).isEqualTo(cutFirst.stories(Decisions.NONE));
        assertThat(cutFirst.stories(Decisions.NONE).get(0).articles()).contains(Press.HARBOUR.get(0));
    }

    @Test
    void decisionsHoldInAWindowThatIsKept() {
        StoryWindow window = merger.open(Press.HARBOUR);
        Press.QUAKE_OSKEL.forEach(window::add);
        Decisions together = Decisions.of(List.of(Decision.together(
                List.of(Press.HARBOUR.get(0).id(), Press.QUAKE_OSKEL.get(0).id()))));
        assertThat(window.stories(together)).hasSize(1);
        assertThat(window.stories(Decisions.NONE)).hasSize(2);
    }

    @Test
    void whatWasLearnedServesUntilMuchHasComeAndGone() {
        List<Article> all = shuffled(1);
        StoryWindow window = merger.open(all.subList(0, ARTICLES / 2));
        assertThat(window.serves(all.subList(0, ARTICLES / 2 + 40))).isTrue();
        assertThat(window.serves(all.subList(20, ARTICLES / 2 + 20))).isTrue();
        assertThat(window.serves(all)).isFalse();
        assertThat(window.serves(all.subList(40, ARTICLES / 2 + 40))).isFalse();
        window.update(all.subList(0, ARTICLES / 2 + 40));
        assertThat(window.serves(all.subList(0, ARTICLES / 2 + 80))).isFalse();
    }

    @Test
    void aWindowMayBeginEmpty() {
        StoryWindow window = merger.open(List.of());
        assertThat(window.stories(Decisions.NONE)).isEmpty();
        Press.HARBOUR.forEach(window::add);
        assertThat(window.stories(Decisions.NONE)).isEqualTo(whole(Press.HARBOUR, window));
    }

    private List<Story> whole(List<Article> articles, StoryWindow window) {
        return merger.open(articles, window.learned()).stories(Decisions.NONE);
    }

    private static List<Article> shuffled(long seed) {
        return shuffled(seed, new InventedWindow(ARTICLES, seed).articles());
    }

    private static List<Article> shuffled(long seed, List<Article> articles) {
        List<Article> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
