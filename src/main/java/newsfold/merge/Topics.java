package newsfold.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stories are about, beside the names in them. Worked out for a story when it is first asked for. */
final class Topics {
    private final List<Draft> drafts;
    private final Names names;
    private final Rarity rarity;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, Sparse> topics = new HashMap<>();

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
        Sparse known = topics.get(draft);
        if (known == null) {
            known = topic(drafts.get(draft));
            topics.put(draft, known);
        }
        return known;
    }

    private Sparse topic(Draft draft) {
        Set<String> named = new HashSet<>();
        Map<String, Double> weights = new HashMap<>();
        for (Profile member : draft.members()) {
            names.of(member).keySet().forEach(name -> named.addAll(List.of(name.split(" "))));
            Profile.counts(member.opening(Profile.BODY))
                    .forEach(
                            (stem, count) -> weights.merge(stem, (1 + Math.log(count)) * rarity.of(stem), Double::sum));
        }
        Map<Integer, Double> topic = new HashMap<>();
        weights.forEach((stem, weight) -> {
            if (!named.contains(stem)) {
                topic.put(numbers.computeIfAbsent(stem, unused -> numbers.size()), weight);
            }
        });
        return Sparse.of(topic);
    }
}
