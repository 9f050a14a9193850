package newsfold.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Things put together with all that they are directly or indirectly tied to. */
final class Partition {
    private Partition() {}

    /** @return the groups in the order of their first members, members in the order given */
    static <T> List<List<T>> of(List<T> things, BiPredicate<T, T> tied) {
        int[] root = new int[things.size()];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
            for (int j = 0; j < i; j++) {
                if (root[i] != root[j] && tied.test(things.get(i), things.get(j))) {
                    int from = Math.max(root[i], root[j]);
                    int to = Math.min(root[i], root[j]);
                    for (int k = 0; k <= i; k++) {
                        root[k] = root[k] == from ? to : root[k];
                    }
                }
            }
        }
        Map<Integer, List<T>> groups = new LinkedHashMap<>();
        for (int i = 0; i < root.length; i++) {
            groups.computeIfAbsent(root[i], unused -> new ArrayList<>()).add(things.get(i));
        }
        return List.copyOf(groups.values());
    }
}
