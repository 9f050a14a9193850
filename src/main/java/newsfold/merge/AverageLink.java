package newsfold.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Joins what is alike on average: the two groups whose pairs have the greatest mean similarity become one, until no mean
 * reaches the threshold. Pairs without an edge count as 0. Ties go to the lowest numbers, so the result is one.
 *
 * <p>Each group knows its best partner alone, and its {@link Ties}; what it has in common with others is added up again from these when
 * that partner is gone and no better pair is left to be joined first. Sums are whole numbers, so that they do not depend on the order of
 * adding.
 */
final class AverageLink {
    /**
     * Two groups, each by its lowest article, and how many articles they are together; or one group that has lost its best partner, and
     * a mean that is not less than that of its next best one, which is looked for when it is that group's turn.
     *
     * @param low below 0 where the partner is not known
     */
    private record Link(double mean, int low, int high, int sizes) implements Comparable<Link> {
        @Override
        public int compareTo(Link other) {
            int byMean = Double.compare(other.mean, mean);
            if (byMean != 0) {
                return byMean;
            }
            return low != other.low ? Integer.compare(low, other.low) : Integer.compare(high, other.high);
        }

        boolean lost() {
            return low < 0;
        }
    }

    /** In place of a best partner's number: there is none, or it is to be looked for again. */
    private static final int NONE = -1;

    private static final int LOST = -2;
    /**
     * How much a mean over many pairs is trusted more than one over few, for each natural logarithm of their number: chance
     * makes single pairs alike, hardly ever hundreds.
     */
    private static final double TRUST = .03;

    /** By the number of pairs, of such as most groups have with one another. */
    private static final double[] TRUSTED = new double[4096];

    static {
        Arrays.setAll(TRUSTED, pairs -> trust(Math.max(1, pairs)));
    }

    private static final double UNIT = 1L << 36;

    private final double threshold;
    /** The articles by their numbers here, ascending. */
    private final int[] articles;

    private final PartEdges edges;
    /** Of groups that were added up before. */
    private final @Nullable Ties[] ties;

    /** For each article its group's lowest one. */
    private final int[] group;

    /** For each group how many articles it has, 0 of one that is no more. */
    private final int[] sizes;

    /** Each group's articles as a chain from its lowest one, and that chain's end. */
    private final int[] next;

    private final int[] last;
    /** For each group its best partner, and their mean; of one that has lost it a mean that no other's is above. */
    private final int[] partners;

    private final double[] means;
    private final PriorityQueue<Link> queue = new PriorityQueue<>();
    /** What one group has in common with each other one that it has anything in common with. */
    private final long[] sums;

    private final int[] touched;
    private int touchedCount;

    private AverageLink(Edges edges, int[] part, int[] places, double threshold) {
        int n = part.length;
        this.threshold = threshold;
        this.articles = part;
        this.edges = new PartEdges(edges, part, places, UNIT);
        this.ties = new Ties[n];
        this.group = new int[n];
        this.sizes = new int[n];
        this.next = new int[n];
        this.last = new int[n];
        this.partners = new int[n];
        this.means = new double[n];
        this.sums = new long[n];
        this.touched = new int[n];
        Arrays.fill(sizes, 1);
        Arrays.fill(next, -1);
        for (int i = 0; i < n; i++) {
            group[i] = i;
            last[i] = i;
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
            meet(i);
        }
        for (Link link = queue.poll(); link != null; link = queue.poll()) {
            follow(link);
        }
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < articles.length; i++) {
            if (sizes[i] > 0) {
                List<Integer> members = new ArrayList<>(sizes[i]);
                for (int member = i; member >= 0; member = next[member]) {
                    members.add(articles[member]);
                }
                members.sort(null);
                groups.add(members);
            }
        }
        return groups;
    }

    /** By itself, so that it is compiled once and not again with each loop around it. */
    private void follow(Link link) {
        if (link.lost()) {
            if (partners[link.high] == LOST && means[link.high] == link.mean) {
                seek(link.high);
            }
        } else if (sizes[link.low] > 0 && sizes[link.high] > 0 && sizes[link.low] + sizes[link.high] == link.sizes) {
            join(link.low, link.high);
        }
    }

    private void join(int kept, int gone) {
        clear();
        add(kept, kept, gone);
        add(gone, kept, gone);
        for (int member = gone; member >= 0; member = next[member]) {
            group[member] = kept;
        }
        next[last[kept]] = gone;
        last[kept] = last[gone];
        sizes[kept] += sizes[gone];
        sizes[gone] = 0;
        partners[gone] = NONE;
        ties[gone] = null;
        choose(kept);
        for (int k = 0; k < touchedCount; k++) {
            int other = touched[k];
            double mean = mean(kept, other);
            if (mean >= threshold && better(mean, other, kept)) {
                take(other, kept, mean);
                queue.add(link(other));
            } else if (partners[other] == kept || partners[other] == gone) {
                partners[other] = LOST;
                queue.add(new Link(means[other], NONE, other, 0));
            }
        }
    }

    /** Looks for the best partner of an article while all stand alone. */
    private void meet(int one) {
        take(one, NONE, 0);
        for (int k = edges.from(one); k < edges.from(one + 1); k++) {
            double alike = edges.value(k) / UNIT;
            if (alike >= threshold && better(alike, one, edges.other(k))) {
                take(one, edges.other(k), alike);
            }
        }
        if (partners[one] != NONE) {
            queue.add(link(one));
        }
    }

    /** Looks for a group's best partner. */
    private void seek(int one) {
        clear();
        add(one, one, one);
        choose(one);
    }

    /** Takes the best of the partners that a group was just seen to have anything in common with. */
    private void choose(int one) {
        ties[one] = new Ties(touched, touchedCount, sums);
        take(one, NONE, 0);
        for (int k = 0; k < touchedCount; k++) {
            double mean = mean(one, touched[k]);
            if (mean >= threshold && better(mean, one, touched[k])) {
                take(one, touched[k], mean);
            }
        }
        if (partners[one] != NONE) {
            queue.add(link(one));
        }
    }

    private void take(int one, int partner, double mean) {
        partners[one] = partner;
        means[one] = mean;
    }

    private double mean(int one, int other) {
        long pairs = (long) sizes[one] * sizes[other];
        double trust = pairs < TRUSTED.length ? TRUSTED[(int) pairs] : trust(pairs);
        return sums[other] / UNIT / pairs * trust;
    }

    private static double trust(double pairs) {
        return 1 + TRUST * Math.log(pairs);
    }

    /** Whether another is a better partner for a group than the one it knows; of equal ones the pair of the lowest numbers is. */
    private boolean better(double mean, int one, int other) {
        int known = partners[one];
        if (mean != means[one] || known < 0) {
            return mean > means[one];
        }
        int low = Math.min(one, other);
        int knownLow = Math.min(one, known);
        return low != knownLow ? low < knownLow : Math.max(one, other) < Math.max(one, known);
    }

    private Link link(int one) {
        int other = partners[one];
        return new Link(means[one], Math.min(one, other), Math.max(one, other), sizes[one] + sizes[other]);
    }

    private void clear() {
        for (int k = 0; k < touchedCount; k++) {
            sums[touched[k]] = 0;
        }
        touchedCount = 0;
    }

    /** Adds up what a group has in common with others but these two. */
    private void add(int from, int one, int two) {
        Ties known = ties[from];
        if (known != null) {
            for (int k = 0; k < known.count(); k++) {
                add(group[known.other(k)], known.value(k), one, two);
            }
        } else {
            for (int k = edges.from(from); k < edges.from(from + 1); k++) {
                add(group[edges.other(k)], edges.value(k), one, two);
            }
        }
    }

    private void add(int other, long value, int one, int two) {
        if (other != one && other != two) {
            if (sums[other] == 0 && value > 0) {
                touched[touchedCount++] = other;
            }
            sums[other] += value;
        }
    }
}
