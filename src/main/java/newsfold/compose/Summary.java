package newsfold.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsfold.compare.Terms;
import newsfold.merge.Story;

/**
 * A story told in a few of its articles' own sentences, each with the outlet it is from.
 *
 * <p>The method: each independent text gives the first sentences of one of its articles, as far as they can stand alone ({@link
 * PassageReader}). Then one after the other is taken, the best first, each of which must belong to the story and bring new words
 * beyond the headline and the sentences taken before ({@link PassageChoice}).
 */
public final class Summary {
    private static final int LENGTH = 520; // characters after which no further sentence is added

    /**
     * @param headline which the sentences shall not repeat
     * @param most how many sentences at most
     * @return in reading order; empty where no article has a sentence that can stand alone
     */
    public List<Sentence> of(Story story, String headline, int most) {
        PassageChoice choice = new PassageChoice(PassageReader.of(story, headline), Terms.of(headline));
        List<Passage> taken = new ArrayList<>();
        int left = LENGTH;
        while (taken.size() < most && left > 0) {
            Passage best = choice.next(taken, taken.isEmpty() ? Integer.MAX_VALUE : left);
            if (best == null) {
                break;
            }
            taken.add(best);
            left -= best.text().length();
        }
        return inReadingOrder(taken);
    }

    /** Sentences of one article stand together and in its order, so that its credit is said once. */
    private static List<Sentence> inReadingOrder(List<Passage> taken) {
        Map<Integer, List<Passage>> byArticle = new LinkedHashMap<>();
        taken.forEach(one -> byArticle
                .computeIfAbsent(one.article(), article -> new ArrayList<>())
                .add(one));
        return byArticle.values().stream()
                .flatMap(group -> group.stream().sorted(Comparator.comparingInt(Passage::position)))
                .map(one -> new Sentence(one.text(), one.credit()))
                .toList();
    }
}
