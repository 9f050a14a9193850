package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import newsfold.read.Article;
import org.junit.jupiter.api.Test;

/** With so small a reach most lists are full, so that those who come drive others out and those who go let others in. */
class NeighboursTest {
    private static final Reach SMALL = new Reach(.02, 4);

    private final List<Article> articles = new InventedWindow(150, 9)
            .articles().stream().sorted(Comparator.comparing(Article::id)).toList();
    private final Learned.Lesson lesson = Learned.of(articles, CommonWords.shipped(), Tuning.USUAL);

    @Test
    void whoCameLateHasTheNeighboursOfWhoWasThereFromTheBeginning() {
        Neighbours all = of(range(0, 150));
        for (int seed = 0; seed < 4; seed++) {
            Neighbours late = of(range(0, 60));
            for (int i : shuffled(range(60, 150), seed)) {
                late.add(lesson.profiles().get(i), lesson.vectors().get(i));
            }
            assertThat(told(late)).isEqualTo(told(all));
        }
    }

    @Test
    void whoGoesIsForgottenAndTheNextMovesUp() {
        Neighbours rest = of(range(0, 90));
        for (int seed = 0; seed < 4; seed++) {
            Neighbours left = of(range(0, 150));
            List<Integer> leaving = shuffled(range(90, 150), seed);
            for (int from = 0; from < leaving.size(); from += 20) {
                left.remove(leaving.subList(from, from + 20).stream()
                        .map(i -> articles.get(i).id())
                        .toList());
            }
            assertThat(told(left)).isEqualTo(told(rest));
        }
    }

    @Test
    void whoComesBackFindsHisPlaceAgain() {
        Neighbours all = of(range(0, 150));
        String before = told(all);
        all.remove(range(30, 80).stream().map(i -> articles.get(i).id()).toList());
        assertThat(told(all)).isNotEqualTo(before);
        for (int i : shuffled(range(30, 80), 1)) {
            all.add(lesson.profiles().get(i), lesson.vectors().get(i));
        }
        assertThat(told(all)).isEqualTo(before);
    }

    private Neighbours of(List<Integer> some) {
        return new Neighbours(
                some.stream().map(lesson.profiles()::get).toList(),
                some.stream().map(lesson.vectors()::get).toList(),
                new Similarity(Tuning.USUAL),
                SMALL,
                lesson.learned().common());
    }

    private static List<Integer> range(int from, int to) {
        List<Integer> range = new ArrayList<>();
        for (int i = from; i < to; i++) {
            range.add(i);
        }
        return range;
    }

    private static List<Integer> shuffled(List<Integer> numbers, long seed) {
        List<Integer> shuffled = new ArrayList<>(numbers);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static String told(Neighbours neighbours) {
        Edges edges = neighbours.edges();
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < edges.articles(); i++) {
            for (int k = 0; k < edges.of(i).length; k++) {
                told.append(i)
                        .append(' ')
                        .append(edges.of(i)[k])
                        .append(' ')
                        .append(edges.values(i)[k])
                        .append('\n');
            }
        }
        return told.toString();
    }
}
