package newsfold.merge;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What stories are about, beside the names in them. Worked out for a story when it is first asked for. */
final class Topics {
    private final List<Draft> drafts;
    private final Names names;
    private final Rarity rarity;
    private final Map<Integer, Sparse> topics = new ConcurrentHashMap<>();

    Topics(List<Draft> drafts, Names names, Rarity rarity) {
        this.drafts = drafts;
        this.names = names;
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
        Set<Integer> named = new HashSet<>();
        Sums weights = new Sums(256);
        for (Profile member : draft.members()) {
            named.addAll(names.words(member).values());
            Bag words = member.words();
            Rarity.Shares own = rarity.in(member.tongue());
            for (int i = 0; i < words.terms.length; i++) {
                weights.add(words.terms[i], (1 + Math.log(words.counts[i])) * own.of(words.terms[i]));
            }
        }
        named.forEach(weights::remove);
        int[] terms = Arrays.stream(weights.keys())
                .filter(term -> weights.get(term) > 0)
                .toArray();
        return Sparse.of(terms, Arrays.stream(terms).mapToDouble(weights::get).toArray());
    }
}
