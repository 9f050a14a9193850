package newsfold.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsfold.read.Article;
import newsfold.read.Outlet;
import org.jspecify.annotations.Nullable;

/** Draws up who covers a story: one report for each pair of outlet and carrier. */
final class Coverages {
    private static final Comparator<Report> EARLIEST = Comparator.comparing(
                    Report::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(report -> report.credit().toString())
            .thenComparing(Report::article);

    private Coverages() {}

    /**
     * @param texts for each article the number of the text it prints
     */
    static Coverage of(List<Article> articles, List<Integer> texts) {
        Map<String, Report> reports = new LinkedHashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            Report report = new Report(
                    article.outlet(),
                    article.carrier(),
                    article.agency(),
                    article.id(),
                    article.url(),
                    article.published(),
                    texts.get(i));
            reports.merge(source(article, texts.get(i)), report, (a, b) -> EARLIEST.compare(a, b) <= 0 ? a : b);
        }
        List<Report> sorted = new ArrayList<>(reports.values());
        sorted.sort(EARLIEST);
        return new Coverage(renumbered(sorted));
    }

    /** Nobody knows whether two unnamed outlets are one, unless one carrier prints the same copy twice. */
    private static String source(Article article, int text) {
        String carrier = key(article.carrier());
        if (article.outlet() != null) {
            return "outlet\n" + key(article.outlet()) + "\n" + carrier;
        }
        return article.carrier() == null ? "article\n" + article.id() : "unnamed\n" + carrier + "\n" + text;
    }

    private static String key(@Nullable Outlet outlet) {
        return outlet == null ? "" : outlet.key();
    }

    private static List<Report> renumbered(List<Report> reports) {
        Map<Integer, Integer> numbers = new HashMap<>();
        return reports.stream()
                .map(report -> new Report(
                        report.outlet(),
                        report.carrier(),
                        report.agency(),
                        report.article(),
                        report.url(),
                        report.published(),
                        numbers.computeIfAbsent(report.text(), unused -> numbers.size() + 1)))
                .toList();
    }
}
