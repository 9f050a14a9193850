package newsfold.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Links the stories of one running affair: those whose middles are alike and which share names that tell. A thread is named
 * by the least of its stories' ids.
 */
final class Threads {
    private static final double ALIKE = .2;
    /** Sum of the shared names' rarity: one rare name, or two of the better known. */
    private static final double TELLING = 5;
    /** So much are two rare names or more; they make an affair of themselves. */
    private static final double CONVINCING = 10;
    /** How alike two stories of fewer names must be without them: a town has its market and its fire. */
    private static final double ON_TOPIC = .05;
    /** The share of a story's articles that must hold a name. */
    private static final double HELD = .3;
    /** A name of more stories than this is no thread's. */
    private static final int COMMON = 150;

    private final Names names;
    private final Rarity rarity;

    Threads(CommonWords common, Rarity rarity) {
        this.names = new Names(common);
        this.rarity = rarity;
    }

    /** @return for each story its thread */
    List<String> of(List<Draft> drafts) {
        Topics topics = new Topics(drafts, names, rarity);
        List<Set<String>> held = drafts.parallelStream().map(this::held).toList();
        Map<String, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            for (String name : held.get(i)) {
                holders.computeIfAbsent(name, unused -> new ArrayList<>()).add(i);
            }
        }
        int[][] others = new int[drafts.size()][];
        float[][] values = new float[drafts.size()][];
        Stretch.each(drafts.size(), stretch -> {
            Laid centre = new Laid();
            stretch.forEach(i -> {
                centre.take(drafts.get(i).centre());
                Map<Integer, Float> alike = new TreeMap<>();
                for (Map.Entry<Integer, Double> other :
                        shared(i, drafts, held, holders).entrySet()) {
                    double centres = centre.dot(drafts.get(other.getKey()).centre());
                    if (centres >= ALIKE / 2 && related(i, other.getKey(), other.getValue(), topics)) {
                        alike.put(other.getKey(), (float) centres);
                    }
                }
                others[i] = alike.keySet().stream().mapToInt(Integer::intValue).toArray();
                values[i] = new float[others[i].length];
                for (int k = 0; k < others[i].length; k++) {
                    values[i][k] = alike.getOrDefault(others[i][k], 0f);
                }
            });
        });
        Edges edges = Edges.of(others, values);
        String[] threads = new String[drafts.size()];
        for (List<Integer> group : AverageLink.groups(edges, ALIKE)) {
            String least = group.stream()
                    .map(i -> drafts.get(i).id())
                    .min(String::compareTo)
                    .orElseThrow();
            group.forEach(i -> threads[i] = least);
        }
        return List.of(threads);
    }

    /**
     * @param drafts of past items, then of stories
     * @param earlier how many are past
     * @return for each story the number of the past item most like it, or -1 where none is of its affair
     */
    int[] followed(List<Draft> drafts, int earlier) {
        Topics topics = new Topics(drafts, names, rarity);
        List<Set<String>> held = drafts.stream().map(this::held).toList();
        Map<String, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < earlier; i++) {
            for (String name : held.get(i)) {
                holders.computeIfAbsent(name, unused -> new ArrayList<>()).add(i);
            }
        }
        int[] followed = new int[drafts.size() - earlier];
        Arrays.fill(followed, -1);
        for (int i = earlier; i < drafts.size(); i++) {
            double most = 0;
            for (Map.Entry<Integer, Double> other : new TreeMap<>(shared(i, drafts, held, holders)).entrySet()) {
                double centres =
                        drafts.get(i).centre().dot(drafts.get(other.getKey()).centre());
                if (centres >= ALIKE && centres > most && related(i, other.getKey(), other.getValue(), topics)) {
                    most = centres;
                    followed[i - earlier] = other.getKey();
                }
            }
        }
        return followed;
    }

    private static boolean related(int one, int other, double names, Topics topics) {
        return names >= CONVINCING || names >= TELLING && topics.alike(one, other) >= ON_TOPIC;
    }

    /** What the names shared with earlier drafts tell, where that is enough. */
    private Map<Integer, Double> shared(
            int draft, List<Draft> drafts, List<Set<String>> held, Map<String, List<Integer>> holders) {
        Rarity.Shares own = rarity.in(drafts.get(draft).tongue());
        Sums shared = new Sums(64);
        for (String name : held.get(draft)) {
            List<Integer> others = holders.getOrDefault(name, List.of());
            if (others.size() <= COMMON) {
                double telling = own.of(name);
                for (int other : others) {
                    if (other >= draft) {
                        break;
                    }
                    shared.add(other, telling);
                }
            }
        }
        Map<Integer, Double> enough = new HashMap<>();
        for (int slot = 0; slot < shared.slots(); slot++) {
            if (shared.key(slot) >= 0 && shared.value(slot) >= TELLING) {
                enough.put(shared.key(slot), shared.value(slot));
            }
        }
        return enough;
    }

    private Set<String> held(Draft draft) {
        if (draft.members().stream().allMatch(Profile::roundUp)) {
            return Set.of();
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Profile member : draft.members()) {
            names.words(member).keySet().forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        Set<String> held = new TreeSet<>();
        counts.forEach((word, count) -> {
            if (count >= HELD * draft.members().size()) {
                held.add(word);
            }
        });
        return held;
    }
}
