package newsfold.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The decisions of editors that hold: which articles are one story, and which never are. What is together is so by way of
 * others too, and what is kept apart is so with all that belongs to it. Where decisions contradict each other the newest holds,
 * of an older one as much as is left.
 */
public final class Decisions {
    /** Nobody decided anything. */
    public static final Decisions NONE = new Decisions(List.of());

    private final Map<String, String> parents = new HashMap<>();
    /** By the article that stands for all that are together with it, those that stand for what is kept apart from them. */
    private final Map<String, Set<String>> apart = new HashMap<>();

    private final List<Decision> overruled = new ArrayList<>();

    private Decisions(List<Decision> oldestFirst) {
        for (int i = oldestFirst.size() - 1; i >= 0; i--) {
            Decision decision = oldestFirst.get(i);
            boolean holds = decision.kind() == Decision.Kind.TOGETHER ? join(decision) : part(decision);
            if (!holds) {
                overruled.add(0, decision);
            }
        }
    }

    /** @param oldestFirst in the order in which they were made */
    public static Decisions of(List<Decision> oldestFirst) {
        return oldestFirst.isEmpty() ? NONE : new Decisions(oldestFirst);
    }

    /** Those that newer ones contradict, wholly or in part; the oldest first. */
    public List<Decision> overruled() {
        return List.copyOf(overruled);
    }

    /** Whether editors put them together, at once or by way of others. */
    public boolean together(String one, String other) {
        return stands(one).equals(stands(other));
    }

    /** Whether editors keep them apart, themselves or what they belong to. */
    public boolean apart(String one, String other) {
        return apart.getOrDefault(stands(one), Set.of()).contains(stands(other));
    }

    /** Of some articles, how many are together with another of them. */
    int joined(List<String> articles) {
        Map<String, Integer> wholes = new HashMap<>();
        articles.stream().filter(this::names).forEach(article -> wholes.merge(stands(article), 1, Integer::sum));
        return wholes.values().stream()
                .filter(size -> size > 1)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Whether any decision names it. */
    boolean names(String article) {
        return parents.containsKey(article) || apart.containsKey(article);
    }

    /** The article that stands for all that are together with this one. */
    String stands(String article) {
        String at = article;
        for (String up = parents.get(at); up != null && !up.equals(at); up = parents.get(at)) {
            at = up;
        }
        return at;
    }

    private boolean join(Decision decision) {
        List<String> articles = decision.articles().stream().sorted().toList();
        boolean all = true;
        for (int i = 0; i < articles.size(); i++) {
            for (int j = 0; j < i; j++) {
                all &= join(articles.get(j), articles.get(i));
            }
        }
        return all;
    }

    private boolean join(String one, String other) {
        if (apart(one, other)) {
            return false;
        }
        String kept = stands(one);
        String gone = stands(other);
        parents.put(kept, kept);
        if (!kept.equals(gone)) {
            parents.put(gone, kept);
            Set<String> away = apart.remove(gone);
            if (away != null) {
                for (String third : away) {
                    away(third).remove(gone);
                    keep(kept, third);
                }
            }
        }
        return true;
    }

    private boolean part(Decision decision) {
        boolean all = true;
        for (String one : decision.articles()) {
            for (String other : decision.others()) {
                boolean free = !together(one, other);
                if (free) {
                    keep(stands(one), stands(other));
                }
                all &= free;
            }
        }
        return all;
    }

    private void keep(String one, String other) {
        away(one).add(other);
        away(other).add(one);
    }

    private Set<String> away(String article) {
        return apart.computeIfAbsent(article, unseen -> new HashSet<>());
    }
}
