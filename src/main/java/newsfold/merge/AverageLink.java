package newsfold.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Joins what is alike on average: the two groups whose pairs have the greatest mean similarity become one, until no mean
 * reaches the threshold. Pairs without an edge count as 0. Ties go to the lowest numbers, so the result is one.
 */
final class AverageLink {
    private record Link(double mean, int low, int high, int sizes) implements Comparable<Link> {
        @Override
        public int compareTo(Link other) {
            int byMean = Double.compare(other.mean, mean);
            if (byMean != 0) {
                return byMean;
            }
            return low != other.low ? Integer.compare(low, other.low) : Integer.compare(high, other.high);
        }
    }

    /**
     * How much a mean over many pairs is trusted more than one over few, for each natural logarithm of their number: chance
     * makes single pairs alike, hardly ever hundreds.
     */
    private static final double TRUST = .03;

    private final double threshold;
    private final List<Map<Integer, Double>> sums;
    private final List<List<Integer>> members = new ArrayList<>();
    private final PriorityQueue<Link> queue = new PriorityQueue<>();

    private AverageLink(List<Map<Integer, Double>> edges, double threshold) {
        this.threshold = threshold;
        this.sums = new ArrayList<>();
        boolean[] alone = new boolean[edges.size()];
        for (int i = 0; i < alone.length; i++) {
            alone[i] = staysAlone(edges.get(i));
        }
        for (int i = 0; i < edges.size(); i++) {
            Map<Integer, Double> own = new HashMap<>();
            if (!alone[i]) {
                edges.get(i).forEach((other, value) -> {
                    if (!alone[other]) {
                        own.put(other, value);
                    }
                });
            }
            sums.add(own);
            members.add(new ArrayList<>(List.of(i)));
        }
    }

    /** Whether the best edge is too weak even for a mean that is trusted most; what joins nothing need not be kept. */
    private boolean staysAlone(Map<Integer, Double> edges) {
        double best = 0;
        for (double value : edges.values()) {
            best = Math.max(best, value);
        }
        return best * (1 + TRUST * Math.log(Math.max(1, edges.size()))) < threshold;
    }

    /**
     * @param edges for each article the similarity of its neighbours; symmetric
     * @return the groups, each in ascending order, by their lowest number
     */
    static List<List<Integer>> groups(List<Map<Integer, Double>> edges, double threshold) {
        AverageLink links = new AverageLink(edges, threshold);
        links.join();
        List<List<Integer>> groups = new ArrayList<>();
        for (List<Integer> group : links.members) {
            if (!group.isEmpty()) {
                Collections.sort(group);
                groups.add(group);
            }
        }
        groups.sort((a, b) -> Integer.compare(a.get(0), b.get(0)));
        return groups;
    }

    private void join() {
        for (int i = 0; i < sums.size(); i++) {
            for (Map.Entry<Integer, Double> edge : sums.get(i).entrySet()) {
                if (i < edge.getKey()) {
                    offer(i, edge.getKey(), edge.getValue());
                }
            }
        }
        for (Link link = queue.poll(); link != null; link = queue.poll()) {
            int now = members.get(link.low).size() + members.get(link.high).size();
            boolean current =
                    !members.get(link.low).isEmpty() && !members.get(link.high).isEmpty() && now == link.sizes;
            if (current) {
                merge(link.low, link.high);
            }
        }
    }

    private void offer(int a, int b, double sum) {
        double pairs = (double) members.get(a).size() * members.get(b).size();
        double mean = pairs == 1 ? sum : sum / pairs * (1 + TRUST * Math.log(pairs));
        if (mean >= threshold) {
            queue.add(new Link(
                    mean,
                    Math.min(a, b),
                    Math.max(a, b),
                    members.get(a).size() + members.get(b).size()));
        }
    }

    private void merge(int low, int high) {
        int kept = sums.get(low).size() >= sums.get(high).size() ? low : high;
        int gone = kept == low ? high : low;
        members.get(kept).addAll(members.get(gone));
        members.get(gone).clear();
        Map<Integer, Double> mine = sums.get(kept);
        mine.remove(gone);
        for (Map.Entry<Integer, Double> entry : sums.get(gone).entrySet()) {
            int other = entry.getKey();
            if (other != kept) {
                double sum = mine.merge(other, entry.getValue(), Double::sum);
                Map<Integer, Double> theirs = sums.get(other);
                theirs.remove(gone);
                theirs.put(kept, sum);
            }
        }
        sums.get(gone).clear();
        for (Map.Entry<Integer, Double> entry : mine.entrySet()) {
            offer(kept, entry.getKey(), entry.getValue());
        }
    }
}
