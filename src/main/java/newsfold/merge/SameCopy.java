package newsfold.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the articles of a story that print one text: wire copy, reprints. Two texts are one where the shorter has
 * {@link #CONTAINED} of its runs of five words in the longer; of bare headlines, where the words are equal.
 */
final class SameCopy {
    private static final int RUN = 5;
    private static final double CONTAINED = .7;
    /** Fewer runs than this decide nothing. */
    private static final int ENOUGH = 8;

    private SameCopy() {}

    /** @return for each member the number of its text, from 1 in the members' order */
    static List<Integer> number(List<Profile> members) {
        int n = members.size();
        int[] original = new int[n];
        List<Integer> longestFirst =
                new ArrayList<>(IntStream.range(0, n).boxed().toList());
        longestFirst.sort(
                Comparator.comparingInt((Integer i) -> -members.get(i).text().size())
                        .thenComparing(i -> members.get(i).article().id()));
        Map<Long, List<Integer>> printed = new HashMap<>();
        Map<String, Integer> headlines = new HashMap<>();
        for (int member : longestFirst) {
            long[] runs =
                    Shingles.of(members.get(member).text(), RUN).distinct().toArray();
            original[member] = runs.length < ENOUGH
                    ? headlines.computeIfAbsent(plain(members.get(member)), unused -> member)
                    : source(member, runs, printed);
        }
        int[] numbers = new int[n];
        int next = 0;
        List<Integer> result = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int first = original[i];
            if (numbers[first] == 0) {
                numbers[first] = ++next;
            }
            result.add(numbers[first]);
        }
        return result;
    }

    /** The longer text that holds this one, or itself, which is then remembered. */
    private static int source(int member, long[] runs, Map<Long, List<Integer>> printed) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (long run : runs) {
            for (int other : printed.getOrDefault(run, List.of())) {
                shared.merge(other, 1, Integer::sum);
            }
        }
        int best = member;
        int most = 0;
        for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
            boolean more = entry.getValue() > most || entry.getValue() == most && entry.getKey() < best;
            if (more && entry.getValue() >= CONTAINED * runs.length) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        if (best == member) {
            for (long run : runs) {
                printed.computeIfAbsent(run, unused -> new ArrayList<>(1)).add(member);
            }
        }
        return best;
    }

    private static String plain(Profile profile) {
        String words =
                profile.opening(Profile.LEAD).stream().map(Words.Word::stem).collect(Collectors.joining(" "));
        return words.isEmpty() ? profile.article().id() : words;
    }
}
