package newsfold.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds for each article those that it may share a story with, without comparing all with all: by an inverted index on the
 * words that tell most. Articles come all at once or one by one; whatever their order, the neighbours are the same.
 */
final class Neighbours {
    /** An edge below this is as good as none. */
    private static final double EDGE = .02;
    /** What shares so many times as much as is promising is on the same affair. */
    private static final int WELL = 3;

    private final Similarity similarity;
    private final Reach reach;
    private final int promising;
    private final Postings postings;
    /** By number; that of an article that is gone is given to another one. */
    private final List<Profile> profiles;

    private final List<Vectors> vectors;
    private final List<Closest> closest = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    /** The numbers of those that are here, by id. */
    private final NavigableMap<String, Integer> numbers = new TreeMap<>();

    private final Spread spread = new Spread();
    private final Postings.Common shared;

    /**
     * Looks for the neighbours of all, some passes by all processors.
     *
     * @param common words that lead nowhere
     */
    Neighbours(List<Profile> profiles, List<Vectors> vectors, Similarity similarity, Reach reach, BitSet common) {
        this.similarity = similarity;
        this.reach = reach;
        this.promising = Postings.measure(reach.promising());
        this.profiles = new ArrayList<>(profiles);
        this.vectors = new ArrayList<>(vectors);
        this.postings = new Postings(common);
        postings.addAll(vectors);
        int n = profiles.size();
        Closest[] found = new Closest[n];
        int[] byWord = order(vectors);
        Stretch.each(n, stretch -> {
            Postings.Common room = postings.new Common(n);
            stretch.forEach(i -> found[byWord[i]] = closest(byWord[i], room));
        });
        closest.addAll(Arrays.asList(found));
        int[] order = order();
        Stretch.each(n, stretch -> {
            Spread own = new Spread();
            stretch.forEach(i -> compare(order[i], own));
        });
        Stretch.each(n, stretch -> stretch.forEach(i -> copy(order[i])));
        for (int i = 0; i < n; i++) {
            numbers.put(id(i), i);
        }
        this.shared = postings.new Common(n);
    }

    /** Articles by the word that tells most and that many of them share: those on one affair have the same words to look up. */
    private int[] order(List<Vectors> vectors) {
        long[] order = new long[vectors.size()];
        for (int i = 0; i < order.length; i++) {
            Sparse search = vectors.get(i).search();
            int most = 0;
            double greatest = 0;
            for (int t = 0; t < search.terms.length; t++) {
                double affair =
                        (double) search.weights[t] * search.weights[t] * Math.log(1 + postings.count(search.terms[t]));
                if (affair > greatest) {
                    greatest = affair;
                    most = search.terms[t];
                }
            }
            order[i] = (long) most << Integer.SIZE | i;
        }
        Arrays.sort(order);
        return Arrays.stream(order).mapToInt(i -> (int) i).toArray();
    }

    /**
     * Each article's closest ones behind it, as far as they do not stand further in front: they are compared with the same others,
     * which goes faster while the processor still has these at hand.
     */
    private int[] order() {
        int[] order = new int[closest.size()];
        BitSet met = new BitSet(order.length);
        int count = 0;
        for (int first = 0; first < order.length; first++) {
            int at = count;
            if (!met.get(first)) {
                met.set(first);
                order[count++] = first;
            }
            while (at < count) {
                Closest its = closest.get(order[at++]);
                for (int k = 0; k < its.size(); k++) {
                    if (!met.get(its.other(k)) && its.shared(k) > WELL * promising) {
                        met.set(its.other(k));
                        order[count++] = its.other(k);
                    }
                }
            }
        }
        return order;
    }

    /** Takes one more, with an id that none of the others has. */
    void add(Profile profile, Vectors article) {
        int number = free.isEmpty() ? profiles.size() : free.pop();
        if (number == profiles.size()) {
            profiles.add(profile);
            vectors.add(article);
            closest.add(Closest.none());
        } else {
            profiles.set(number, profile);
            vectors.set(number, article);
        }
        shared.grow(profiles.size());
        Closest mine = closest(number, shared);
        closest.set(number, mine);
        spread.take(article);
        for (int k = 0; k < shared.count(); k++) {
            int other = shared.article(k);
            int much = shared.with(other);
            if (much > promising) {
                Closest theirs = closest.get(other);
                int place = mine.place(other);
                boolean takes = theirs.takes(number, much, reach.closely(), this::before);
                double value = place >= 0 || takes ? alike(number, spread, other) : 0;
                if (place >= 0) {
                    mine.value(place, value);
                }
                if (takes) {
                    theirs.take(number, much, value, reach.closely(), this::before);
                }
            }
        }
        postings.add(number, article.search());
        numbers.put(profile.article().id(), number);
    }

    /** Takes some out; where one of the most promising ones is missing then, the next one moves up. */
    void remove(Collection<String> ids) {
        SortedSet<Integer> bereft = new TreeSet<>();
        List<Integer> leaving = ids.stream().map(numbers::remove).toList();
        for (int number : leaving) {
            postings.remove(number, vectors.get(number).search());
        }
        for (int number : leaving) {
            shared.look(vectors.get(number).search());
            for (int k = 0; k < shared.count(); k++) {
                Closest theirs = closest.get(shared.article(k));
                int place = theirs.place(number);
                if (place >= 0) {
                    if (theirs.size() == reach.closely()) {
                        bereft.add(shared.article(k));
                    }
                    theirs.remove(place);
                }
            }
            closest.set(number, Closest.none());
            free.push(number);
        }
        leaving.forEach(bereft::remove);
        bereft.forEach(this::complete);
    }

    private void complete(int article) {
        Closest fewer = closest.get(article);
        Closest all = closest(article, shared);
        spread.take(vectors.get(article));
        for (int k = 0; k < all.size(); k++) {
            int known = fewer.place(all.other(k));
            all.value(k, known >= 0 ? fewer.value(known) : alike(article, spread, all.other(k)));
        }
        closest.set(article, all);
    }

    /** Of all that are here, by id. */
    List<Profile> profiles() {
        return numbers.values().stream().map(profiles::get).toList();
    }

    /** Of all that are here, by id. */
    List<Vectors> vectors() {
        return numbers.values().stream().map(vectors::get).toList();
    }

    /** The most promising ones for an article. */
    private Closest closest(int article, Postings.Common room) {
        room.look(vectors.get(article).search());
        int[] others = new int[room.count()];
        int count = 0;
        for (int k = 0; k < room.count(); k++) {
            int other = room.article(k);
            if (other != article && room.with(other) > promising) {
                others[count++] = other;
            }
        }
        others = best(Arrays.copyOf(others, count), room);
        long[] entries = new long[others.length];
        for (int k = 0; k < entries.length; k++) {
            entries[k] = Closest.entry(others[k], room.with(others[k]));
        }
        Arrays.sort(entries);
        return new Closest(entries);
    }

    private int[] best(int[] others, Postings.Common room) {
        if (others.length <= reach.closely()) {
            return others;
        }
        int[] sorted = new int[others.length];
        for (int k = 0; k < sorted.length; k++) {
            sorted[k] = room.with(others[k]);
        }
        Arrays.sort(sorted);
        int least = sorted[sorted.length - reach.closely()];
        int[] best = new int[reach.closely()];
        int kept = 0;
        List<Integer> equal = new ArrayList<>();
        for (int other : others) {
            if (room.with(other) > least) {
                best[kept++] = other;
            } else if (room.with(other) == least) {
                equal.add(other);
            }
        }
        equal.sort((one, other) -> before(one, 0, other, 0) ? -1 : 1);
        for (int k = 0; kept < best.length; k++) {
            best[kept++] = equal.get(k);
        }
        return best;
    }

    /** A pair is compared once: by the lower of the two, if both found one another. */
    private void compare(int i, Spread own) {
        own.take(vectors.get(i));
        Closest mine = closest.get(i);
        for (int k = 0; k < mine.size(); k++) {
            int j = mine.other(k);
            if (j > i || !holds(closest.get(j), i)) {
                mine.value(k, alike(i, own, j));
            }
        }
    }

    /** What two have in common is the same for both: only where there was no room may one have found the other alone. */
    private boolean holds(Closest those, int other) {
        return those.size() < reach.closely() || those.holds(other);
    }

    /** Takes over what the others found out. */
    private void copy(int i) {
        Closest mine = closest.get(i);
        for (int k = 0; k < mine.size() && mine.other(k) < i; k++) {
            Closest theirs = closest.get(mine.other(k));
            int place = theirs.place(i);
            if (place >= 0) {
                mine.value(k, theirs.value(place));
            }
        }
    }

    /** How alike two are; it makes no difference which of them is laid out. */
    private double alike(int i, Spread ofI, int j) {
        double value = similarity.of(profiles.get(i), ofI, profiles.get(j), vectors.get(j));
        return value > EDGE ? value : 0;
    }

    private String id(int article) {
        return profiles.get(article).article().id();
    }

    private boolean before(int one, int much, int other, int less) {
        return much != less ? much > less : id(one).compareTo(id(other)) < 0;
    }

    /** Which articles are alike, and how much; they are numbered by id. */
    Edges edges() {
        int[] order = numbers.values().stream().mapToInt(Integer::intValue).toArray();
        int[] ranks = new int[closest.size()];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
        int[][] others = new int[order.length][];
        float[][] values = new float[order.length][];
        Stretch.each(
                order.length,
                stretch -> stretch.forEach(rank -> {
                    int i = order[rank];
                    Closest mine = closest.get(i);
                    int[] alike = new int[mine.size()];
                    float[] how = new float[alike.length];
                    int count = 0;
                    for (int k = 0; k < alike.length; k++) {
                        int j = mine.other(k);
                        if (mine.value(k) > 0 && (ranks[j] > rank || !holds(closest.get(j), i))) {
                            alike[count] = ranks[j];
                            how[count++] = mine.value(k);
                        }
                    }
                    others[rank] = Arrays.copyOf(alike, count);
                    values[rank] = Arrays.copyOf(how, count);
                }));
        return Edges.of(others, values);
    }
}
