package newsfold.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parts stories that one name alone holds together. The fire in a small town and the town's new mayor share a word that is as
 * rare as can be, and nothing else: in a window of few articles, or of one town's press, nothing teaches that the town is no event.
 * What such a group's articles share beside the name decides anew which of them belong together.
 */
final class Namesakes {
    /** On fewer words than this, were all of equal weight in it, rests what headlines of one name share. */
    private static final double ONE_NAME = 1.2;
    /** The same of texts, which have much more to share where they tell one event. */
    private static final double ONE_NAME_IN_TEXTS = 1.8;
    /** Up to so many it may be one name that joins several events; each is told by more than one article then. */
    private static final double FEW = 1.5;
    /** Headlines on one event share words that tell as much as this, in natural units: a rare name and a little. */
    private static final double LITTLE = 6;
    /** A word that tells so much makes two articles of a group one event's, until they are compared. */
    private static final double TELLING = 3;
    /** How alike articles must be on the average without the name, 0 to 1. */
    private static final double ALIKE = .3;
    /** Of what the shorter one tells: headlines that say the same may be as short as they like. */
    private static final double SAME = .6;

    private final List<Profile> profiles;
    private final Language language;

    private Namesakes(List<Profile> profiles, Language language) {
        this.profiles = profiles;
        this.language = language;
    }

    /** @return each in ascending order, by their lowest number */
    static List<List<Integer>> part(List<Profile> profiles, Language language, List<List<Integer>> groups) {
        Namesakes namesakes = new Namesakes(profiles, language);
        List<List<Integer>> parted = new ArrayList<>();
        Stretch.dealt(groups.size(), i -> namesakes.part(groups.get(i))).forEach(parted::addAll);
        parted.sort((a, b) -> Integer.compare(a.get(0), b.get(0)));
        return parted;
    }

    private List<List<Integer>> part(List<Integer> group) {
        if (group.size() == 1) {
            return List.of(group);
        }
        double[] information = language.information(group.get(0));
        Footing footing = Footing.of(group, language, information);
        boolean texts =
                group.stream().noneMatch(article -> profiles.get(article).bare());
        boolean name = footing.breadth < (texts ? ONE_NAME_IN_TEXTS : ONE_NAME) || footing.telling < LITTLE;
        if (name || footing.breadth < FEW && severalEvents(group, footing.name, information)) {
            return apart(group, footing.name, information);
        }
        return List.of(group);
    }

    /**
     * What a group's articles have in common.
     *
     * @param name the word that counts most in it
     * @param breadth on how many words it rests, were all of equal weight (the participation ratio over the pairs of articles)
     * @param telling what its words tell together, in natural units
     */
    private record Footing(int name, double breadth, double telling) {
        static Footing of(List<Integer> group, Language language, double[] information) {
            Map<Integer, Integer> holders = new HashMap<>();
            group.forEach(article ->
                    Arrays.stream(language.terms(article)).forEach(term -> holders.merge(term, 1, Integer::sum)));
            int name = -1;
            double most = 0;
            double sum = 0;
            double squares = 0;
            double telling = 0;
            int[] terms = holders.keySet().stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            for (int term : terms) {
                int articles = holders.getOrDefault(term, 0);
                double weight = information[term] * information[term] * articles * (articles - 1) / 2;
                sum += weight;
                squares += weight * weight;
                telling += articles > 1 ? information[term] : 0;
                if (weight > most) {
                    most = weight;
                    name = term;
                }
            }
            return new Footing(name, squares == 0 ? 0 : sum * sum / squares, telling);
        }
    }

    /** Whether telling words other than the name join some of the articles here and some there, but nowhere most of them. */
    private boolean severalEvents(List<Integer> group, int name, double[] information) {
        int[] part = new int[group.size()];
        Arrays.setAll(part, i -> i);
        Map<Integer, Integer> holder = new HashMap<>();
        for (int i = 0; i < part.length; i++) {
            for (int term : language.terms(group.get(i))) {
                if (term != name && information[term] >= TELLING) {
                    Integer before = holder.put(term, i);
                    int other = part[before == null ? i : before];
                    int own = part[i];
                    Arrays.setAll(part, k -> part[k] == own ? other : part[k]);
                }
            }
        }
        Map<Integer, Integer> sizes = new HashMap<>();
        Arrays.stream(part).forEach(each -> sizes.merge(each, 1, Integer::sum));
        return sizes.values().stream().filter(size -> size > 1).count() > 1
                && sizes.values().stream().allMatch(size -> 2 * size < part.length);
    }

    private List<List<Integer>> apart(List<Integer> group, int name, double[] information) {
        int[][] others = new int[group.size()][];
        float[][] values = new float[group.size()][];
        for (int i = 0; i < others.length; i++) {
            others[i] = new int[others.length - i - 1];
            values[i] = new float[others[i].length];
            for (int k = 0; k < others[i].length; k++) {
                others[i][k] = i + 1 + k;
                values[i][k] = (float) alike(group.get(i), group.get(i + 1 + k), name, information);
            }
        }
        return AverageLink.groups(Edges.of(others, values), ALIKE).stream()
                .map(part -> part.stream().map(group::get).toList())
                .toList();
    }

    /** The cosine of what both tell, without the name; 1 where one's words are nearly all the other's, too. */
    private double alike(int one, int other, int name, double[] information) {
        int[] mine = language.terms(one);
        int[] theirs = language.terms(other);
        Set<Integer> own = Arrays.stream(mine).boxed().collect(Collectors.toSet());
        int[] shared = Arrays.stream(theirs).filter(own::contains).toArray();
        double least = Math.min(telling(mine, information), telling(theirs, information));
        if (telling(shared, information) >= SAME * least) {
            return 1;
        }
        double lengths = Math.sqrt(squares(mine, name, information) * squares(theirs, name, information));
        return lengths == 0 ? 0 : squares(shared, name, information) / lengths;
    }

    private static double telling(int[] terms, double[] information) {
        return Arrays.stream(terms).mapToDouble(term -> information[term]).sum();
    }

    private static double squares(int[] terms, int name, double[] information) {
        return Arrays.stream(terms)
                .filter(term -> term != name)
                .mapToDouble(term -> information[term] * information[term])
                .sum();
    }
}
