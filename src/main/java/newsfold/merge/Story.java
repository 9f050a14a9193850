package newsfold.merge;

import java.util.List;
import java.util.Map;
import newsfold.read.Article;
import newsfold.read.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * The articles on one event.
 *
 * @param id the same for the same articles, whatever their order
 * @param headline the most representative of the articles' own titles; empty where none has one
 * @param articles the most central first; never empty
 * @param coverage who reported it
 * @param thread shared by the stories of one running affair; a story without relatives has its own id here
 * @param why the evidence that joined the articles, a plain sentence each; empty for a single article
 * @param lookalike the story most like it that is another event, or null where none is like it
 * @param neighbours stories in other languages that seem to tell the same event
 */
public record Story(
        String id,
        String headline,
        List<Article> articles,
        Coverage coverage,
        String thread,
        List<String> why,
        @Nullable Lookalike lookalike,

        List<Neighbour> neighbours) {
    public Story {
        articles = List.copyOf(articles);
        why = List.copyOf(why);
        neighbours = List.copyOf(neighbours);
        if (articles.isEmpty()) {
            throw new IllegalArgumentException("a story has an article at least");
        }
    }

    /** One that is like no other and told in no other language. */
    public Story(
            String id, String headline, List<Article> articles, Coverage coverage, String thread, List<String> why) {
        this(id, headline, articles, coverage, thread, why, null, List.of());
    }

    /** The report that one of its articles stands in: its own, or that of an earlier article of the same outlet. */
    public Report report(Article article) {
        List<Report> reports = coverage.reports();
        return reports.stream()
                .filter(report -> report.article().equals(article.id()))
                .findFirst()
                .or(() -> reports.stream()
                        .filter(report -> key(report.outlet()).equals(key(article.outlet()))
                                && key(report.carrier()).equals(key(article.carrier())))
                        .findFirst())
                .orElseGet(() -> new Report(
                        article.outlet(),
                        article.carrier(),
                        article.agency(),
                        article.id(),
                        article.url(),
                        article.published(),
                        reports.size() + 1));
    }

    private static String key(@Nullable Outlet outlet) {
        return outlet == null ? "" : outlet.key();
    }

    /**
     * The same under a lasting identity.
     *
     * @param ids of this story and those named in it, by the ids they have; what it does not know keeps its id
     */
    public Story under(Map<String, String> ids, String lastingThread) {
        return new Story(
                named(ids, id),
                headline,
                articles,
                coverage,
                lastingThread,
                why,
                lookalike == null
                        ? null
                        : new Lookalike(
                                named(ids, lookalike.story()),
                                lookalike.headline(),
                                lookalike.similarity(),
                                lookalike.apart()),
                neighbours.stream()
                        .map(other -> new Neighbour(
                                named(ids, other.story()),
                                other.language(),
                                other.headline(),
                                other.article(),
                                other.shared()))
                        .toList());
    }

    private static String named(Map<String, String> ids, String id) {
        return ids.getOrDefault(id, id);
    }

    /** The same with these neighbours. */
    Story beside(List<Neighbour> others) {
        return new Story(id, headline, articles, coverage, thread, why, lookalike, others);
    }
}
