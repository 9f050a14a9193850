package newsfold.desk.today;

import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import newsfold.compose.Ranking.Score;
import newsfold.publish.Candidate;
import newsfold.publish.ComingEdition;

/**
 * The stories that are not in the coming edition, a page of them.
 *
 * @param stories of this page
 * @param words that were looked for, in headlines and names of outlets; or empty
 * @param page from 0
 * @param found how many there are of these words
 * @param excluded how many of all that are left out, editors left out
 * @param known how many have nothing new
 * @param crowded how many found no room
 */
public record LeftOut(
        List<Row> stories, String words, int page, int size, int found, int excluded, int known, int crowded) {
    public LeftOut {
        stories = List.copyOf(stories);
    }

    /** A story and why it is not in the edition. */
    public record Row(Candidate story, String why) {}

    static LeftOut of(ComingEdition coming, String words, int page, int size) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<Candidate> left = coming.candidates().stream()
                .filter(story -> story.place() == 0)
                .sorted(Comparator.comparing((Candidate story) -> !story.excluded())
                        .thenComparing(story -> -rank(story)))
                .toList();
        List<Candidate> found = left.stream()
                .filter(story -> wanted.isEmpty()
                        || texts(story)
                                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList();
        int excluded = (int) left.stream().filter(Candidate::excluded).count();
        int known =
                (int) left.stream().filter(story -> story.unchanged() != null).count();
        double last = coming.edition().items().stream()
                .mapToDouble(item -> item.score().total())
                .min()
                .orElse(0);
        int from = Math.max(0, page);
        return new LeftOut(
                found.stream()
                        .skip((long) from * size)
                        .limit(size)
                        .map(story -> new Row(story, why(story, last)))
                        .toList(),
                words.strip(),
                from,
                size,
                found.size(),
                excluded,
                known,
                left.size() - excluded - known);
    }

    public boolean more() {
        return found > (page + 1L) * size;
    }

    /** All that are left out. */
    public int all() {
        return excluded + known + crowded;
    }

    private static String why(Candidate story, double last) {
        if (story.excluded()) {
            return "Left out by an editor";
        }
        if (story.unchanged() != null) {
            int reprints = story.unchanged().reprints();
            return "Nothing new since "
                    + story.unchanged().last().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                    + (reprints == 0 ? "" : reprints == 1 ? ", one reprint" : ", " + reprints + " reprints");
        }
        Score score = story.reasons().score();
        return score == null
                ? "Nothing to head it with"
                : String.format(
                        Locale.ROOT, "No room: rank %.2f, the lowest in the edition has %.2f", score.total(), last);
    }

    private static double rank(Candidate story) {
        Score score = story.reasons().score();
        return score == null ? 0 : score.total();
    }

    private static Stream<String> texts(Candidate story) {
        return Stream.concat(
                Stream.of(story.headline()),
                story.articles().stream().flatMap(article -> Stream.of(article.title(), article.outlet())));
    }
}
