package newsfold.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/**
 * A story in the making: its members' profiles, the most central first.
 *
 * @param similarity mean similarity of its pairs, 1 of a single article
 * @param centre the middle of its members' vectors
 * @param texts for each member the number of the text that it prints
 * @param headline the most representative
 */
record Draft(
        String id,
        List<Profile> members,
        List<Vectors> vectors,
        double similarity,
        Sparse centre,
        List<Integer> texts,
        String headline) {

    static Draft of(List<Integer> group, List<Profile> profiles, Grouping grouping) {
        Map<Integer, Double> closeness = new HashMap<>();
        double sum = 0;
        for (int member : group) {
            double own = 0;
            for (int other : group) {
                own += grouping.edges().between(member, other);
            }
            closeness.put(member, own);
            sum += own;
        }
        List<Integer> central = new ArrayList<>(group);
        central.sort(Comparator.comparingDouble((Integer member) -> -closeness.getOrDefault(member, 0.0))
                .thenComparing(Comparator.naturalOrder()));
        List<Profile> members = central.stream().map(profiles::get).toList();
        List<Vectors> vectors = central.stream().map(grouping.vectors()::get).toList();
        double pairs = (double) group.size() * (group.size() - 1);
        return new Draft(
                StoryIds.of(members.stream().map(Profile::article).toList()),
                members,
                vectors,
                pairs == 0 ? 1 : sum / pairs,
                centre(vectors),
                SameCopy.number(members),
                Headlines.choose(members, vectors));
    }

    /** What a story is about, and no more of it. */
    static Draft plain(List<Profile> members, List<Vectors> vectors) {
        return new Draft("", members, vectors, 1, centre(vectors), List.of(), "");
    }

    /** That of its most central member. */
    Tongue tongue() {
        return members.get(0).tongue();
    }

    private static Sparse centre(List<Vectors> vectors) {
        if (vectors.size() == 1) {
            return vectors.get(0).body();
        }
        Sums sums = new Sums(2 * vectors.get(0).terms.length);
        for (Vectors each : vectors) {
            for (int i = 0; i < each.terms.length; i++) {
                if (each.body(i) > 0) {
                    sums.add(each.terms[i], each.body(i));
                }
            }
        }
        return Sparse.of(sums);
    }

    /** @param lookalike the story most like it, or null */
    Story story(String thread, Evidence evidence, @Nullable Lookalike lookalike) {
        List<Article> articles = members.stream().map(Profile::article).toList();
        return new Story(
                id,
                headline,
                articles,
                Coverages.of(articles, texts),
                thread,
                articles.size() == 1 ? List.of() : evidence.of(this),
                lookalike,
                List.of());
    }
}
