package newsfold.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the groups as editors decided. Groups that hold a part of what is together become one, so that what was merged with a
 * part follows. A group that holds what is kept apart falls into parts ({@link Parting}): the largest stays, and what was split
 * off joins another group where it is alike enough. Nothing else moves.
 */
final class Settling {
    private final List<Profile> profiles;
    private final Edges edges;
    private final double threshold;
    private final Decisions decisions;
    private final List<List<Integer>> settled = new ArrayList<>();

    private Settling(List<Profile> profiles, Edges edges, double threshold, Decisions decisions) {
        this.profiles = profiles;
        this.edges = edges;
        this.threshold = threshold;
        this.decisions = decisions;
    }

    /**
     * @param threshold mean likeness from which what was split off joins another group
     * @return the groups, each in ascending order, by their lowest number
     */
    static List<List<Integer>> groups(
            List<Profile> profiles, Edges edges, double threshold, Decisions decisions, List<List<Integer>> groups) {
        if (profiles.stream()
                .noneMatch(profile -> decisions.names(profile.article().id()))) {
            return groups;
        }
        Settling settling = new Settling(profiles, edges, threshold, decisions);
        List<List<Integer>> strays = new ArrayList<>();
        for (List<Integer> group : settling.joined(groups)) {
            List<List<Integer>> parts = Parting.of(group, profiles, edges, decisions);
            settling.settled.add(new ArrayList<>(parts.get(0)));
            strays.addAll(parts.subList(1, parts.size()));
        }
        strays.sort(Comparator.comparing(stray -> stray.get(0)));
        strays.forEach(settling::place);
        settling.settled.forEach(group -> group.sort(null));
        settling.settled.sort(Comparator.comparing(group -> group.get(0)));
        return settling.settled;
    }

    private List<List<Integer>> joined(List<List<Integer>> groups) {
        int[] first = new int[groups.size()];
        Map<String, Integer> holders = new HashMap<>();
        for (int i = 0; i < first.length; i++) {
            first[i] = i;
            for (int article : groups.get(i)) {
                holders.putIfAbsent(stands(article), i);
                int one = first(first, holders.getOrDefault(stands(article), i));
                int other = first(first, i);
                first[Math.max(one, other)] = Math.min(one, other);
            }
        }
        Map<Integer, List<Integer>> joined = new TreeMap<>();
        for (int i = 0; i < first.length; i++) {
            joined.computeIfAbsent(first(first, i), unseen -> new ArrayList<>()).addAll(groups.get(i));
        }
        return List.copyOf(joined.values());
    }

    private static int first(int[] first, int group) {
        int at = group;
        while (first[at] != at) {
            at = first[at];
        }
        return at;
    }

    private void place(List<Integer> stray) {
        List<Integer> best = null;
        double most = 0;
        for (List<Integer> group : settled) {
            double alike = alike(group, stray);
            if (alike >= threshold && alike > most && mayJoin(group, stray)) {
                most = alike;
                best = group;
            }
        }
        if (best == null) {
            settled.add(new ArrayList<>(stray));
        } else {
            best.addAll(stray);
        }
    }

    /** Mean over the pairs. */
    private double alike(List<Integer> some, List<Integer> others) {
        double sum = 0;
        for (int one : some) {
            for (int other : others) {
                sum += edges.between(one, other);
            }
        }
        return sum / ((double) some.size() * others.size());
    }

    private boolean mayJoin(List<Integer> some, List<Integer> others) {
        return some.stream().noneMatch(one -> others.stream().anyMatch(other -> decisions.apart(id(one), id(other))));
    }

    private String stands(int article) {
        return decisions.stands(id(article));
    }

    private String id(int article) {
        return profiles.get(article).article().id();
    }
}
