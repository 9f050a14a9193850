package newsfold.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsfold.read.Outlet;

/**
 * Finds the articles of a story that print one text: wire copy, reprints. Two texts are one where the shorter has
 * {@link #CONTAINED} of its runs of five words in the longer; of bare headlines, where the words are equal. Where both credit
 * one agency, {@link #SHARED} is enough: each outlet cuts an agency's text in its own way.
 */
final class SameCopy {
    private static final int RUN = 5;
    private static final double CONTAINED = .7;
    private static final double SHARED = .2;
    /** Fewer runs than this decide nothing. */
    private static final int ENOUGH = 8;

    private SameCopy() {}

    /** @return for each member the number of its text, from 1 in the members' order */
    static List<Integer> number(List<Profile> members) {
        int n = members.size();
        if (n == 1) {
            return List.of(1);
        }
        int[] original = new int[n];
        List<Integer> longestFirst =
                new ArrayList<>(IntStream.range(0, n).boxed().toList());
        longestFirst.sort(
                Comparator.comparingInt((Integer i) -> -members.get(i).text().size())
                        .thenComparing(i -> members.get(i).article().id()));
        Printed printed = new Printed(members);
        Map<String, Integer> headlines = new HashMap<>();
        for (int member : longestFirst) {
            int runs = printed.look(Shingles.of(members.get(member).text(), RUN));
            original[member] = runs < ENOUGH
                    ? headlines.computeIfAbsent(plain(members.get(member)), unused -> member)
                    : source(member, runs, printed);
        }
        agencies(members).forEach(printers -> joinCuts(printers, members, original));
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

    /** The different runs of a text, ascending. */
    private static long[] runs(Profile profile) {
        long[] runs = Shingles.of(profile.text(), RUN);
        Arrays.sort(runs);
        int different = 0;
        for (int i = 0; i < runs.length; i++) {
            if (i == 0 || runs[i] != runs[different - 1]) {
                runs[different++] = runs[i];
            }
        }
        return Arrays.copyOf(runs, different);
    }

    /**
     * The longer text that holds the one last looked for, or itself, which is then remembered.
     *
     * @param runs how many different ones it has
     */
    private static int source(int member, int runs, Printed printed) {
        int best = member;
        int most = 0;
        for (int other = 0; other < printed.texts(); other++) {
            int shared = printed.shared(other);
            if (shared > most && shared >= CONTAINED * runs) {
                most = shared;
                best = other;
            }
        }
        if (best == member) {
            printed.add(member);
        }
        return best;
    }

    /** The members that credit an agency, by agency. */
    private static Collection<List<Integer>> agencies(List<Profile> members) {
        Map<String, List<Integer>> printers = new TreeMap<>();
        for (int i = 0; i < members.size(); i++) {
            Outlet agency = members.get(i).article().agency();
            if (agency != null) {
                printers.computeIfAbsent(agency.key(), unused -> new ArrayList<>())
                        .add(i);
            }
        }
        return printers.values();
    }

    /** Makes one text of those that share passages; what they were found to be before stays together. */
    private static void joinCuts(List<Integer> printers, List<Profile> members, int[] original) {
        List<long[]> runs =
                printers.stream().map(printer -> runs(members.get(printer))).toList();
        for (int i = 0; i < printers.size(); i++) {
            for (int j = 0; j < i; j++) {
                int one = original[printers.get(i)];
                int other = original[printers.get(j)];
                if (one != other && sharePassages(runs.get(i), runs.get(j))) {
                    for (int k = 0; k < original.length; k++) {
                        original[k] = original[k] == one ? other : original[k];
                    }
                }
            }
        }
    }

    private static boolean sharePassages(long[] one, long[] other) {
        int shared = 0;
        int j = 0;
        for (long run : one) {
            while (j < other.length && other[j] < run) {
                j++;
            }
            shared += j < other.length && other[j] == run ? 1 : 0;
        }
        return shared >= ENOUGH && shared >= SHARED * Math.min(one.length, other.length);
    }

    private static String plain(Profile profile) {
        String words =
                profile.opening(Profile.LEAD).stream().map(Words.Word::stem).collect(Collectors.joining(" "));
        return words.isEmpty() ? profile.article().id() : words;
    }
}
