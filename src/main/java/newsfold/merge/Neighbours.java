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
 * How alike each article is to those that it may share a story with ({@link Candidates}), without comparing all with all. Articles come
 * all at once or one by one; whatever their order, the neighbours are the same.
 */
final class Neighbours {
    /** An edge below this is as good as none. */
    private static final double EDGE = .02;
    /** What shares so many times as much as is promising is on the same affair. */
    private static final int WELL = 3;

    private final Similarity similarity;
    private final Candidates candidates;
    /** By number; that of an article that is gone is given to another one. */
    private final List<Profile> profiles;

    private final List<Vectors> vectors;
    /** How many words each has; kept together, since that is asked of many that are not looked at otherwise. */
    private int[] words;

    private final List<Closest> closest = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    /** The numbers of those that are here, by id. */
    private final NavigableMap<String, Integer> numbers = new TreeMap<>();

    private final Spread spread = new Spread();
    private boolean mirrored;

    /**
     * Looks for the neighbours of all, some passes by all processors.
     *
     * @param common words that lead nowhere
     */
    Neighbours(List<Profile> profiles, List<Vectors> vectors, Similarity similarity, Reach reach, BitSet common) {
        this.similarity = similarity;
        this.profiles = new ArrayList<>(profiles);
        this.vectors = new ArrayList<>(vectors);
        this.words = vectors.stream().mapToInt(each -> each.terms.length).toArray();
        this.candidates = new Candidates(this.profiles, this.vectors, reach, common);
        int n = profiles.size();
        closest.addAll(Arrays.asList(candidates.ofAll()));
        int[] order = order();
        Stretch.each(n, stretch -> {
            Spread own = new Spread();
            stretch.forEach(i -> compare(order[i], own));
        });
        for (int i = 0; i < n; i++) {
            numbers.put(profiles.get(i).article().id(), i);
        }
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
                    if (!met.get(its.other(k)) && candidates.isMore(its.shared(k), WELL)) {
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
        mirror();
        int number = free.isEmpty() ? profiles.size() : free.pop();
        if (number == profiles.size()) {
            profiles.add(profile);
            vectors.add(article);
            closest.add(Closest.none());
        } else {
            profiles.set(number, profile);
            vectors.set(number, article);
        }
        words = number < words.length ? words : Arrays.copyOf(words, number + number / 4 + 1);
        words[number] = article.terms.length;
        Postings.Common shared = candidates.sharedBy(number);
        Closest mine = candidates.of(number, shared);
        closest.set(number, mine);
        spread.take(article);
        for (int k = 0; k < shared.count(); k++) {
            int other = shared.article(k);
            int much = shared.with(other);
            Closest theirs = closest.get(other);
            int place = mine.place(other);
            boolean takes = theirs.takes(number, much, candidates.most(), candidates);
            double value = place >= 0 || takes ? alike(spread, other) : 0;
            if (place >= 0) {
                mine.value(place, value);
            }
            if (takes) {
                theirs.take(number, much, value, candidates.most(), candidates);
            }
        }
        candidates.add(number);
        numbers.put(profile.article().id(), number);
    }

    /** Takes some out; where one of the most promising ones is missing then, the next one moves up. */
    void remove(Collection<String> ids) {
        mirror();
        SortedSet<Integer> bereft = new TreeSet<>();
        List<Integer> leaving = ids.stream().map(numbers::remove).toList();
        leaving.forEach(candidates::remove);
        for (int number : leaving) {
            Postings.Common shared = candidates.sharedBy(number);
            for (int k = 0; k < shared.count(); k++) {
                Closest theirs = closest.get(shared.article(k));
                int place = theirs.place(number);
                if (place >= 0) {
                    if (theirs.size() == candidates.most()) {
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
        Closest all = candidates.of(article, candidates.sharedBy(article));
        spread.take(vectors.get(article));
        for (int k = 0; k < all.size(); k++) {
            int known = fewer.place(all.other(k));
            all.value(k, known >= 0 ? fewer.value(known) : alike(spread, all.other(k)));
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

    /** A pair is compared once; the other one may take over how alike they are ({@link #mirror}). */
    private void compare(int i, Spread own) {
        own.take(vectors.get(i));
        Closest mine = closest.get(i);
        for (int k = 0; k < mine.size(); k++) {
            if (mine.alone(k) || more(i, mine.other(k))) {
                mine.value(k, alike(own, mine.other(k)));
            }
        }
    }

    /** Whether the first of two has more words: the other's, which are gone through, are fewer then. */
    private boolean more(int one, int other) {
        int more = words[one] - words[other];
        return more > 0 || more == 0 && one < other;
    }

    /** Whether of two that are neighbours the first one is to say how alike they are. */
    private boolean answers(int one, int other) {
        return more(one, other) || !holds(closest.get(other), one);
    }

    /** What two have in common is the same for both: only where there was no room may one have found the other alone. */
    private boolean holds(Closest those, int other) {
        return those.size() < candidates.most() || those.holds(other);
    }

    /** Where articles come and go, each has to know itself how alike others are to it. */
    private void mirror() {
        if (!mirrored) {
            mirrored = true;
            Stretch.each(closest.size(), stretch -> stretch.forEach(this::copy));
        }
    }

    /** Takes over what the others found out. */
    private void copy(int i) {
        Closest mine = closest.get(i);
        for (int k = 0; k < mine.size(); k++) {
            if (!answers(i, mine.other(k))) {
                Closest theirs = closest.get(mine.other(k));
                mine.value(k, theirs.value(theirs.place(i)));
            }
        }
    }

    /** How alike two are; it makes no difference which of them is laid out. */
    private double alike(Spread one, int other) {
        double value = similarity.of(one, vectors.get(other));
        return value > EDGE ? value : 0;
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
                        if (mine.value(k) > 0 && (!mirrored || answers(i, j))) {
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
