package newsfold.merge;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import newsfold.merge.Words.Word;

/** What stories are about, beside the names in them. Worked out for a story when it is first asked for. */
final class Topics {
    private final List<Draft> drafts;
    private final Rarity rarity;
    private final Map<Integer, Sparse> topics = new ConcurrentHashMap<>();

    Topics(List<Draft> drafts, Rarity rarity) {
        this.drafts = drafts;
        this.rarity = rarity;
    }

    /** 0 to 1. */
    double alike(int one, int other) {
        return topic(one).dot(topic(other));
    }

    private Sparse topic(int draft) {
        return topics.computeIfAbsent(draft, unused -> topic(drafts.get(draft)));
    }

    private Sparse topic(Draft draft) {
        Sums named = new Sums(64);
        for (Profile member : draft.members()) {
            for (Word word : member.names().words()) {
                named.add(word.term(), 1);
            }
        }
        Sums weights = new Sums(256);
        for (Profile member : draft.members()) {
            Bag words = member.words();
            Rarity.Shares own = rarity.in(member.tongue());
            for (int i = 0; i < words.terms.length; i++) {
                double weight = VectorSpace.weight(words.counts[i]) * own.of(words.terms[i]);
                if (weight > 0 && named.get(words.terms[i]) == 0) {
                    weights.add(words.terms[i], weight);
                }
            }
        }
        return Sparse.of(weights);
    }
}
