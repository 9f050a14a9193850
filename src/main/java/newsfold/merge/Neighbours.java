package newsfold.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds for each article those that it may share a story with, without comparing all with all: by an inverted index on the
 * words that tell most.
 */
final class Neighbours {
    /** A word that stands in more articles than this tells nothing that rarer ones do not. */
    private static final int COMMON = 800;
    /** At most so many are compared closely, the most promising. */
    private static final int CLOSELY = 400;
    /** Less than this in common on the telling words is not worth a look. */
    private static final double PROMISING = .02;
    /** An edge below this is as good as none. */
    private static final double EDGE = .02;

    private final List<Profile> profiles;
    private final List<Vectors> vectors;
    private final Similarity similarity;
    private final Map<Integer, List<Integer>> holders = new HashMap<>();
    private final float[] shared;

    Neighbours(List<Profile> profiles, List<Vectors> vectors, Similarity similarity) {
        this.profiles = profiles;
        this.vectors = vectors;
        this.similarity = similarity;
        this.shared = new float[profiles.size()];
    }

    /** @return for each article its neighbours' similarity; symmetric */
    List<Map<Integer, Double>> edges() {
        List<Map<Integer, Double>> edges = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            edges.add(new HashMap<>());
            for (int term : vectors.get(i).search().terms) {
                holders.computeIfAbsent(term, unused -> new ArrayList<>()).add(i);
            }
        }
        for (int i = 0; i < profiles.size(); i++) {
            for (int j : promising(i)) {
                if (!edges.get(i).containsKey(j)) {
                    double value = similarity.of(profiles.get(i), vectors.get(i), profiles.get(j), vectors.get(j));
                    if (value > EDGE) {
                        edges.get(i).put(j, value);
                        edges.get(j).put(i, value);
                    }
                }
            }
        }
        return edges;
    }

    private List<Integer> promising(int article) {
        Sparse search = vectors.get(article).search();
        List<Integer> found = new ArrayList<>();
        for (int t = 0; t < search.terms.length; t++) {
            List<Integer> others = holders.getOrDefault(search.terms[t], List.of());
            if (others.size() <= COMMON) {
                for (int other : others) {
                    if (other != article) {
                        if (shared[other] == 0) {
                            found.add(other);
                        }
                        shared[other] += search.weights[t] * weight(other, search.terms[t]);
                    }
                }
            }
        }
        List<Integer> promising = new ArrayList<>();
        for (int other : found) {
            if (shared[other] > PROMISING) {
                promising.add(other);
            }
        }
        if (promising.size() > CLOSELY) {
            promising.sort(
                    (a, b) -> shared[a] != shared[b] ? Float.compare(shared[b], shared[a]) : Integer.compare(a, b));
            promising = promising.subList(0, CLOSELY);
        }
        List<Integer> result = List.copyOf(promising);
        for (int other : found) {
            shared[other] = 0;
        }
        return result;
    }

    private float weight(int article, int term) {
        Sparse search = vectors.get(article).search();
        return search.weights[java.util.Arrays.binarySearch(search.terms, term)];
    }
}
