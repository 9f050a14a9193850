package newsfold.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The parts of a window between which no edge is strong: each can be grouped by itself. */
final class Parts {
    private final int[] first;

    private Parts(int articles) {
        first = new int[articles];
        Arrays.setAll(first, i -> i);
    }

    /**
     * @param strong the least value of an edge that holds a part together
     * @return article numbers, ascending, the part with the lowest number first; no articles that are parts of their own
     */
    static List<int[]> of(Edges edges, double strong) {
        Parts parts = new Parts(edges.articles());
        for (int i = 0; i < edges.articles(); i++) {
            int[] others = edges.of(i);
            float[] values = edges.values(i);
            for (int k = 0; k < others.length; k++) {
                if (others[k] < i && values[k] >= strong) {
                    parts.join(i, others[k]);
                }
            }
        }
        return parts.members();
    }

    private void join(int article, int other) {
        int one = first(article);
        int two = first(other);
        first[Math.max(one, two)] = Math.min(one, two);
    }

    private int first(int article) {
        int at = article;
        while (first[at] != at) {
            first[at] = first[first[at]];
            at = first[at];
        }
        return at;
    }

    private List<int[]> members() {
        int[] sizes = new int[first.length];
        for (int i = 0; i < first.length; i++) {
            sizes[first(i)]++;
        }
        List<int[]> parts = new ArrayList<>();
        int[][] byFirst = new int[first.length][];
        int[] filled = new int[first.length];
        for (int i = 0; i < first.length; i++) {
            int part = first(i);
            if (sizes[part] > 1) {
                if (byFirst[part] == null) {
                    byFirst[part] = new int[sizes[part]];
                    parts.add(byFirst[part]);
                }
                byFirst[part][filled[part]++] = i;
            }
        }
        return parts;
    }
}
