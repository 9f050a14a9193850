package newsfold.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes a group apart that holds what editors keep apart, into as few parts as that takes: what may be together is joined again, the
 * most alike first. Articles of which nobody said anything go where they are more at home.
 */
final class Parting {
    private final Edges edges;
    private final List<List<Integer>> parts;
    /** For each two parts the sum over the pairs of their articles. */
    private final double[][] sums;

    private final boolean[][] opposed;

    private Parting(Edges edges, List<List<Integer>> parts, boolean[][] opposed) {
        this.edges = edges;
        this.parts = parts;
        this.opposed = opposed;
        this.sums = new double[parts.size()][parts.size()];
        measure();
    }

    /** @return the parts, the largest first, of equal ones that with the lowest number; each in ascending order */
    static List<List<Integer>> of(List<Integer> group, List<Profile> profiles, Edges edges, Decisions decisions) {
        Map<String, List<Integer>> wholes = new TreeMap<>();
        for (int article : group) {
            wholes.computeIfAbsent(
                            decisions.stands(profiles.get(article).article().id()), unseen -> new ArrayList<>())
                    .add(article);
        }
        List<String> named = wholes.keySet().stream()
                .filter(one -> wholes.keySet().stream().anyMatch(other -> decisions.apart(one, other)))
                .toList();
        if (named.isEmpty()) {
            return List.of(group);
        }
        List<List<Integer>> parts = new ArrayList<>();
        boolean[][] opposed = new boolean[named.size()][named.size()];
        for (int i = 0; i < named.size(); i++) {
            parts.add(wholes.remove(named.get(i)));
            for (int j = 0; j < named.size(); j++) {
                opposed[i][j] = decisions.apart(named.get(i), named.get(j));
            }
        }
        Parting parting = new Parting(edges, parts, opposed);
        parting.join(true);
        wholes.values().forEach(parting::enter);
        parting.measure();
        parting.join(false);
        return parts.stream()
                .filter(part -> !part.isEmpty())
                .map(part -> part.stream().sorted().toList())
                .sorted(Comparator.comparing((List<Integer> part) -> -part.size())
                        .thenComparing(part -> part.get(0)))
                .toList();
    }

    /** @param alike whether only parts that have anything in common */
    private void join(boolean alike) {
        while (true) {
            int one = -1;
            int other = -1;
            double most = -1;
            for (int i = 0; i < parts.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double mean = mean(i, j);
                    if (mean > most && !opposed[i][j] && !(alike && mean == 0)) {
                        most = mean;
                        one = j;
                        other = i;
                    }
                }
            }
            if (one < 0) {
                return;
            }
            join(one, other);
        }
    }

    private void join(int kept, int gone) {
        parts.get(kept).addAll(parts.get(gone));
        parts.get(gone).clear();
        for (int k = 0; k < parts.size(); k++) {
            sums[kept][k] += sums[gone][k];
            sums[k][kept] = sums[kept][k];
            opposed[kept][k] |= opposed[gone][k];
            opposed[k][kept] = opposed[kept][k];
        }
    }

    /** Below 0 where one of them is no more. */
    private double mean(int one, int other) {
        int pairs = parts.get(one).size() * parts.get(other).size();
        return pairs == 0 ? -1 : sums[one][other] / pairs;
    }

    private void enter(List<Integer> whole) {
        int best = -1;
        double most = -1;
        for (int i = 0; i < parts.size(); i++) {
            double mean = parts.get(i).isEmpty()
                    ? -1
                    : sum(parts.get(i), whole) / (parts.get(i).size() * whole.size());
            boolean larger = best >= 0
                    && mean == most
                    && parts.get(i).size() > parts.get(best).size();
            if (mean > most || larger) {
                most = mean;
                best = i;
            }
        }
        parts.get(best).addAll(whole);
    }

    private void measure() {
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < parts.size(); j++) {
                sums[i][j] = i == j ? 0 : sum(parts.get(i), parts.get(j));
            }
        }
    }

    private double sum(List<Integer> some, List<Integer> others) {
        double sum = 0;
        for (int one : some) {
            for (int other : others) {
                sum += edges.between(one, other);
            }
        }
        return sum;
    }
}
