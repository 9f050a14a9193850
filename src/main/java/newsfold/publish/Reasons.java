package newsfold.publish;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import newsfold.compare.Agreement;
import newsfold.compare.Claim;
import newsfold.compare.Version;
import newsfold.compose.Ranking.Score;
import newsfold.merge.Lookalike;
import org.jspecify.annotations.Nullable;

/**
 * Why a story's articles are one, why the story most like it is another, and why it stands where it stands.
 *
 * @param why what joined its articles, a plain sentence each
 * @param lookalike the story most like it, or null
 * @param score the numbers of its rank; null for a story that is not weighed
 * @param agreement on what its texts agree and differ
 */
public record Reasons(
        List<String> why,
        @Nullable Lookalike lookalike,
        @Nullable Score score,
        Agreement agreement) {
    public Reasons {
        why = List.copyOf(why);
    }

    /** A number with what it stands for. */
    public record Figure(String name, String value, String meaning) {}

    /** What the rank is the product of, and the rank at last. */
    public List<Figure> figures() {
        return score == null
                ? List.of()
                : List.of(
                        new Figure(
                                "Breadth",
                                rounded(score.breadth()),
                                "of " + score.texts() + " independent texts, and a little of " + score.outlets()
                                        + " outlets"),
                        new Figure("Newness", rounded(score.newness()), "1 for a story that readers do not know"),
                        new Figure("Freshness", rounded(score.freshness()), "1 for a report of this moment"),
                        new Figure("Weight", rounded(score.weight()), "mean of its articles’ feeds and outlets"),
                        new Figure(
                                "Variety", rounded(score.variety()), "less than 1 for further stories of one affair"),
                        new Figure("Rank", rounded(score.total()), "their product"));
    }

    /** What keeps the story most like it apart; of one that is far from being the same, only how alike it is. */
    public List<String> apart() {
        if (lookalike == null) {
            return List.of();
        }
        return lookalike.apart().isEmpty()
                ? List.of("Mean similarity " + rounded(lookalike.similarity()) + ".")
                : lookalike.apart();
    }

    private static String rounded(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /** What all say alike, with all who say it. */
    public List<String> agreed() {
        return agreement.agreed().stream().map(Reasons::told).toList();
    }

    /** What they say differently. */
    public List<String> differing() {
        return agreement.differing().stream().map(Reasons::told).toList();
    }

    private static String told(Claim claim) {
        String versions = claim.versions().stream()
                .map(Reasons::told)
                .collect(Collectors.joining(claim.rising() ? ", later " : ", "));
        String looser =
                claim.looser().stream().map(version -> ", " + told(version)).collect(Collectors.joining());
        return (claim.speaker() == null ? "" : claim.speaker() + ": ") + versions + looser;
    }

    private static String told(Version version) {
        return version.reports().stream()
                .map(report -> report.credit().toString())
                .distinct()
                .collect(Collectors.joining(", ", "“" + version.words() + "” (", ")"));
    }
}
