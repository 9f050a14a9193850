package newsfold.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a window grouped by event: first with the shipped table's rarity, then with what the groups so found
 * teach about it, at last with what stands out from the window's {@link Background} by {@link Placing} each article,
 * by {@link Dividing} what are two events, and by parting {@link Namesakes}.
 *
 * @param vectors of each article, as the last pass weighed its words
 * @param edges the similarity of neighbours; in the result of {@link #of} above the background
 * @param groups article numbers, ascending
 */
record Grouping(Rarity rarity, List<Vectors> vectors, Edges edges, List<List<Integer>> groups) {

    /** A bare headline of a round-up must be nearer to one story than to any other by this factor. */
    private static final double CLEARLY = 1.5;

    /** How much words tell, as a first look at some of the window shows. */
    static Rarity rarity(Sample some, Lexicon lexicon, CommonWords common, Tuning tuning) {
        List<Profile> profiles = some.profiles();
        Rarity shipped = Rarity.shipped(lexicon, common, tuning);
        Edges edges = near(profiles, new VectorSpace(lexicon, shipped).of(profiles), tuning);
        return shipped.learn(some, first(profiles, edges, shipped, tuning));
    }

    private static Edges near(List<Profile> profiles, List<Vectors> vectors, Tuning tuning) {
        Reach reach = Reach.near(profiles.size());
        return new Neighbours(profiles, vectors, new Similarity(tuning), reach, Postings.common(vectors)).edges();
    }

    /**
     * @param vectors as {@code rarity} weighs their words
     * @param edges by the same vectors
     */
    static Grouping of(List<Profile> profiles, List<Vectors> vectors, Edges edges, Rarity rarity, Tuning tuning) {
        Edges above = Background.without(edges, first(profiles, edges, rarity, tuning));
        Edges plain = above.without(roundUps(profiles));
        List<List<Integer>> cores = AverageLink.groups(plain, tuning.threshold());
        Language language = new Language(profiles, rarity);
        List<List<Integer>> stories = Namesakes.part(
                profiles,
                language,
                Dividing.groups(profiles, language, plain, Placing.groups(profiles, language, plain, cores)));
        return new Grouping(rarity, vectors, above, withGuests(profiles, above, rarity, tuning.threshold(), stories));
    }

    private static List<List<Integer>> first(List<Profile> profiles, Edges edges, Rarity rarity, Tuning tuning) {
        List<List<Integer>> groups = AverageLink.groups(edges.without(roundUps(profiles)), tuning.threshold());
        return withGuests(profiles, edges, rarity, tuning.threshold(), groups);
    }

    /**
     * Round-ups and live blogs are left out until the stories stand, so that they join no two. Then those that follow one
     * event join its story; the others stand alone.
     */
    private static List<List<Integer>> withGuests(
            List<Profile> profiles, Edges edges, Rarity rarity, double threshold, List<List<Integer>> groups) {
        Map<Integer, List<Integer>> home = new HashMap<>();
        groups.forEach(group -> group.forEach(member -> home.put(member, group)));
        List<List<Integer>> joined = new ArrayList<>();
        Passages passages = new Passages(rarity);
        Map<List<Integer>, List<Integer>> guests = new IdentityHashMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            if (profiles.get(i).roundUp()) {
                List<Integer> nearest = nearest(i, edges, profiles, home, threshold);
                if (nearest != null
                        && passages.follow(
                                profiles.get(i),
                                nearest.stream().map(profiles::get).toList())) {
                    guests.computeIfAbsent(nearest, unused -> new ArrayList<>()).add(i);
                } else {
                    joined.add(List.of(i));
                }
            }
        }
        for (List<Integer> group : groups) {
            if (!profiles.get(group.get(0)).roundUp()) {
                List<Integer> all = new ArrayList<>(group);
                all.addAll(guests.getOrDefault(group, List.of()));
                all.sort(null);
                joined.add(all);
            }
        }
        joined.sort(Comparator.comparing(group -> group.get(0)));
        return joined;
    }

    private static boolean[] roundUps(List<Profile> profiles) {
        boolean[] roundUps = new boolean[profiles.size()];
        for (int i = 0; i < roundUps.length; i++) {
            roundUps[i] = profiles.get(i).roundUp();
        }
        return roundUps;
    }

    private static @Nullable List<Integer> nearest(
            int roundUp, Edges edges, List<Profile> profiles, Map<Integer, List<Integer>> home, double threshold) {
        Map<List<Integer>, Double> sums = new IdentityHashMap<>();
        int[] others = edges.of(roundUp);
        for (int k = 0; k < others.length; k++) {
            List<Integer> group = home.get(others[k]);
            if (!profiles.get(others[k]).roundUp() && group != null) {
                sums.merge(group, (double) edges.values(roundUp)[k], Double::sum);
            }
        }
        List<Integer> best = null;
        double most = 0;
        double second = 0;
        for (Map.Entry<List<Integer>, Double> entry : sums.entrySet()) {
            double mean = entry.getValue() / entry.getKey().size();
            if (mean > most || mean == most && best != null && entry.getKey().get(0) < best.get(0)) {
                second = most;
                most = mean;
                best = entry.getKey();
            } else {
                second = Math.max(second, mean);
            }
        }
        boolean undecided = profiles.get(roundUp).bare() && second * CLEARLY > most;
        return most < threshold || undecided ? null : best;
    }
}
