package newsfold.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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
    private final List<Sums> sums;
    private final List<List<Integer>> members = new ArrayList<>();
    private final PriorityQueue<Link> queue = new PriorityQueue<>();

    private AverageLink(Edges edges, double threshold) {
        this.threshold = threshold;
        this.sums = new ArrayList<>();
        int[] parts = parts(edges);
        for (int i = 0; i < parts.length; i++) {
            int[] others = edges.of(i);
            float[] values = edges.values(i);
            int near = 0;
            for (int other : others) {
                near += parts[other] == parts[i] ? 1 : 0;
            }
            Sums own = new Sums(near);
            for (int k = 0; k < others.length; k++) {
                if (parts[others[k]] == parts[i]) {
                    own.add(others[k], values[k]);
                }
            }
            sums.add(own);
            members.add(new ArrayList<>(List.of(i)));
        }
    }

    /**
     * Numbers the parts of the window between which nothing can be joined, since no edge between them is strong enough even for
     * a mean that is trusted most; their edges need not be kept.
     */
    private int[] parts(Edges edges) {
        int[] parts = new int[edges.articles()];
        Arrays.setAll(parts, i -> i);
        double strong = threshold / (1 + 2 * TRUST * Math.log(Math.max(1, parts.length)));
        for (int i = 0; i < parts.length; i++) {
            int[] others = edges.of(i);
            float[] values = edges.values(i);
            for (int k = 0; k < others.length; k++) {
                if (values[k] >= strong) {
                    int one = first(parts, i);
                    int other = first(parts, others[k]);
                    parts[Math.max(one, other)] = Math.min(one, other);
                }
            }
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] = first(parts, i);
        }
        return parts;
    }

    private static int first(int[] parts, int article) {
        int at = article;
        while (parts[at] != at) {
            parts[at] = parts[parts[at]];
            at = parts[at];
        }
        return at;
    }

    /** @return the groups, each in ascending order, by their lowest number */
    static List<List<Integer>> groups(Edges edges, double threshold) {
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
            for (int other : sums.get(i).keys()) {
                if (i < other) {
                    offer(i, other, sums.get(i).get(other));
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
        Sums mine = sums.get(kept);
        mine.remove(gone);
        for (int other : sums.get(gone).keys()) {
            if (other != kept) {
                double value = sums.get(gone).get(other);
                mine.add(other, value);
                Sums theirs = sums.get(other);
                theirs.remove(gone);
                theirs.add(kept, value);
            }
        }
        sums.set(gone, new Sums(0));
        for (int other : mine.keys()) {
            offer(kept, other, mine.get(other));
        }
    }
}
