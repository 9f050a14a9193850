package newsfold.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Joins what is alike on average: the two groups whose pairs have the greatest mean similarity become one, until no mean
 * reaches the threshold. Pairs without an edge count as 0. Ties go to the lowest numbers, so the result is one.
 *
 * <p>Each group knows its best partner alone; what it has in common with others is added up again from its articles' edges when that
 * partner is gone. Sums are whole numbers, so that they do not depend on the order of adding.
 */
final class AverageLink {
    /** Two groups, each by its lowest article, and how many articles they are together. */
    private record Link(double mean, int low, int high, int sizes) implements Comparable<Link> {
        @Override
        public int compareTo(Link other) {
            int byMean = Double.compare(other.mean, mean);
            if (byMean != 0) {
                return byMean;
            }
            return low != other.low ? Integer.compare(low, other.low) : Integer.compare(high, other.high);
        }

        boolean joins(int group) {
            return low == group || high == group;
        }
    }

    private static final Link NONE = new Link(0, -1, -1, 0);
    /**
     * How much a mean over many pairs is trusted more than one over few, for each natural logarithm of their number: chance
     * makes single pairs alike, hardly ever hundreds.
     */
    private static final double TRUST = .03;

    private static final double UNIT = 1L << 36;

    private final Edges edges;
    private final double threshold;
    /** The articles by their numbers here, ascending. */
    private final int[] articles;

    /** For each article its group's lowest one. */
    private final int[] group;

    private final List<List<Integer>> members = new ArrayList<>();
    private final Link[] best;
    private final PriorityQueue<Link> queue = new PriorityQueue<>();
    /** What one group has in common with each other one that it has anything in common with. */
    private final long[] sums;

    private final int[] touched;
    private int touchedCount;

    /** For each article of the window its number here; that of another part's is another article's. */
    private final int[] places;

    private AverageLink(Edges edges, int[] part, int[] places, double threshold) {
        int n = part.length;
        this.places = places;
        this.edges = edges;
        this.threshold = threshold;
        this.articles = part;
        this.group = new int[n];
        this.best = new Link[n];
        this.sums = new long[n];
        this.touched = new int[n];
        for (int i = 0; i < n; i++) {
            group[i] = i;
            members.add(new ArrayList<>(List.of(i)));
        }
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
        int[] places = new int[n];
        for (int[] part : parts) {
            for (int i = 0; i < part.length; i++) {
                places[part[i]] = i;
            }
        }
        List<List<Integer>> groups = new ArrayList<>(parts.parallelStream()
                .flatMap(part -> new AverageLink(edges, part, places, threshold).groups().stream())
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
        for (int i = 0; i < articles.length; i++) {
            seek(i);
        }
        for (Link link = queue.poll(); link != null; link = queue.poll()) {
            boolean current = group[link.low] == link.low
                    && group[link.high] == link.high
                    && members.get(link.low).size() + members.get(link.high).size() == link.sizes;
            if (current) {
                join(link.low, link.high);
            }
        }
        return members.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().map(i -> articles[i]).sorted().toList())
                .toList();
    }

    private void join(int kept, int gone) {
        for (int member : members.get(gone)) {
            group[member] = kept;
        }
        members.get(kept).addAll(members.get(gone));
        members.set(gone, List.of());
        best[gone] = NONE;
        seek(kept);
        int[] others = Arrays.copyOf(touched, touchedCount);
        List<Link> links = new ArrayList<>();
        for (int other : others) {
            links.add(link(kept, other));
        }
        for (int k = 0; k < others.length; k++) {
            int other = others[k];
            Link link = links.get(k);
            if (best[other].joins(kept) || best[other].joins(gone)) {
                seek(other);
            } else if (link.mean >= threshold && (best[other] == NONE || link.compareTo(best[other]) < 0)) {
                best[other] = link;
                queue.add(link);
            }
        }
    }

    /** Looks for a group's best partner. */
    private void seek(int one) {
        add(one);
        Link found = NONE;
        for (int k = 0; k < touchedCount; k++) {
            Link link = link(one, touched[k]);
            if (link.mean >= threshold && (found == NONE || link.compareTo(found) < 0)) {
                found = link;
            }
        }
        best[one] = found;
        if (found != NONE) {
            queue.add(found);
        }
    }

    private Link link(int one, int other) {
        int size = members.get(one).size();
        int others = members.get(other).size();
        double pairs = (double) size * others;
        double sum = sums[other] / UNIT;
        double mean = pairs == 1 ? sum : sum / pairs * (1 + TRUST * Math.log(pairs));
        return new Link(mean, Math.min(one, other), Math.max(one, other), size + others);
    }

    /** Adds up what a group has in common with others. */
    private void add(int one) {
        for (int k = 0; k < touchedCount; k++) {
            sums[touched[k]] = 0;
        }
        touchedCount = 0;
        for (int member : members.get(one)) {
            int[] others = edges.of(articles[member]);
            float[] values = edges.values(articles[member]);
            for (int k = 0; k < others.length; k++) {
                int place = places[others[k]];
                if (place < articles.length && articles[place] == others[k] && group[place] != one) {
                    add(group[place], (long) (values[k] * UNIT));
                }
            }
        }
    }

    private void add(int other, long value) {
        if (sums[other] == 0 && value > 0) {
            touched[touchedCount++] = other;
        }
        sums[other] += value;
    }
}
