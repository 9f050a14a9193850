package newsfold.merge;

import java.util.ArrayList;
import java.util.Arrays;
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

    private static final Sums NONE = new Sums(0);

    private final double threshold;
    /** The articles, by their numbers here. */
    private final int[] articles;

    private final List<Sums> sums = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    private final PriorityQueue<Link> queue = new PriorityQueue<>();

    private AverageLink(Edges edges, int[] part, double threshold) {
        this.threshold = threshold;
        this.articles = part;
        for (int i = 0; i < part.length; i++) {
            sums.add(near(part[i], edges));
            members.add(new ArrayList<>(List.of(i)));
        }
    }

    /** The edges of an article within the part. */
    private Sums near(int article, Edges edges) {
        int[] others = edges.of(article);
        float[] values = edges.values(article);
        int[] places = new int[others.length];
        int near = 0;
        for (int k = 0; k < others.length; k++) {
            places[k] = Arrays.binarySearch(articles, others[k]);
            near += places[k] < 0 ? 0 : 1;
        }
        Sums own = new Sums(near);
        for (int k = 0; k < others.length; k++) {
            if (places[k] >= 0) {
                own.add(places[k], values[k]);
            }
        }
        return own;
    }

    /**
     * Parts of the window between which no edge is strong enough even for a mean that is trusted most are grouped each by
     * itself, by all processors.
     *
     * @return the groups, each in ascending order, by their lowest number
     */
    static List<List<Integer>> groups(Edges edges, double threshold) {
        int n = edges.articles();
        double strong = threshold / (1 + 2 * TRUST * Math.log(Math.max(1, n)));
        List<int[]> parts = Parts.of(edges, strong);
        List<List<Integer>> groups = new ArrayList<>(parts.parallelStream()
                .flatMap(part -> new AverageLink(edges, part, threshold).groups().stream())
                .toList());
        boolean[] grouped = new boolean[n];
        groups.forEach(group -> group.forEach(article -> grouped[article] = true));
        for (int i = 0; i < n; i++) {
            if (!grouped[i]) {
                groups.add(List.of(i));
            }
        }
        groups.sort((a, b) -> Integer.compare(a.get(0), b.get(0)));
        return groups;
    }

    private List<List<Integer>> groups() {
        join();
        return members.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().map(i -> articles[i]).sorted().toList())
                .toList();
    }

    private void join() {
        for (int i = 0; i < sums.size(); i++) {
            Sums own = sums.get(i);
            for (int slot = 0; slot < own.slots(); slot++) {
                if (own.key(slot) > i) {
                    offer(i, own.key(slot), own.value(slot));
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
        Sums lost = sums.set(gone, NONE);
        for (int slot = 0; slot < lost.slots(); slot++) {
            int other = lost.key(slot);
            if (other >= 0 && other != kept) {
                double value = lost.value(slot);
                mine.add(other, value);
                Sums theirs = sums.get(other);
                theirs.remove(gone);
                theirs.add(kept, value);
            }
        }
        for (int slot = 0; slot < mine.slots(); slot++) {
            if (mine.key(slot) >= 0) {
                offer(kept, mine.key(slot), mine.value(slot));
            }
        }
    }
}
