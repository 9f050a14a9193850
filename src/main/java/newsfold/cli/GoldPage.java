package newsfold.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import newsfold.merge.Likeness;
import newsfold.merge.Likenesses;
import newsfold.read.Article;
import newsfold.read.Outlet;

/** A comparison with the gold as a page: each mistake a row, what should be apart or together side by side. */
final class GoldPage {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <title>%s</title>
            <style>
            body { font: 14px/1.4 system-ui, sans-serif; margin: 2em; }
            section { border-top: 1px solid #999; padding: .5em 0; }
            .parts { display: flex; gap: 1em; overflow-x: auto; }
            .parts > div { min-width: 22em; flex: 1; }
            h3 { margin: .5em 0; font-size: 1em; }
            small { color: #555; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .7em; margin: .5em 0; padding: .4em .6em;
              background: #f3f1ea; }
            dt { color: #555; }
            dd { margin: 0; }
            </style>
            <h1>%s</h1>
            """;
    private static final String GUIDE = """
            <p>The costliest mistakes come first; what a mistake costs is by how much it lowers precision (false merges) or recall
            (splits). Columns stand for what should be apart, or together, the largest first. From the second on, each says how it
            relates to the first: the mean similarity of their pairs above the window's background, beside the mean that makes one
            story of two; the pair that is most alike; how far dates and numbers agree (above 0) or conflict; and the telling words
            that both use or one alone. Articles that were merged below the mean that is needed were moved there since the
            story's words account for theirs.</p>
            """;
    /** Parts of a row, and articles of a part, that are shown; the others are counted. */
    private static final int PARTS = 6;

    private static final int ARTICLES = 6;
    /** Characters. */
    private static final int TITLE = 300;

    private static final int BEGINNING = 150;

    private final StringBuilder page = new StringBuilder();

    private final Likenesses likenesses;

    private GoldPage(Likenesses likenesses) {
        this.likenesses = likenesses;
    }

    /**
     * @param likenesses of the same articles
     * @param worst how many false merges and how many splits are shown
     */
    static String of(GoldComparison comparison, Likenesses likenesses, String title, int worst) {
        GoldPage page = new GoldPage(likenesses);
        page.page.append(HEAD.formatted(escaped(title), escaped(title)));
        page.page.append(String.format(
                Locale.ROOT,
                "<p>%d articles. B-cubed precision %.4f, recall %.4f, F1 %.4f. %d false merges, %d splits.</p>%n",
                comparison.articles(),
                comparison.precision(),
                comparison.recall(),
                comparison.f1(),
                comparison.falseMerges().size(),
                comparison.splits().size()));
        page.page.append(GUIDE);
        page.mistakes("False merges", "one story that should be several", "precision", comparison.falseMerges(), worst);
        page.mistakes("Splits", "one event in several stories", "recall", comparison.splits(), worst);
        return page.page.append("</html>\n").toString();
    }

    private void mistakes(
            String heading, String what, String measure, List<GoldComparison.Mistake> mistakes, int worst) {
        page.append("<h2>").append(heading).append(" <small>").append(what).append("</small></h2>\n");
        for (GoldComparison.Mistake mistake : mistakes.subList(0, Math.min(worst, mistakes.size()))) {
            page.append(String.format(
                    Locale.ROOT,
                    "<section><h3>%s</h3><p>costs %.2f%% %s</p><div class=\"parts\">%n",
                    escaped(mistake.name()),
                    100 * mistake.cost(),
                    measure));
            GoldComparison.Part first = mistake.parts().get(0);
            mistake.parts().stream().limit(PARTS).forEach(part -> part(part, first));
            more(mistake.parts().size() - PARTS, "parts");
            page.append("</div></section>\n");
        }
        more(mistakes.size() - worst, "of them");
    }

    private void part(GoldComparison.Part part, GoldComparison.Part first) {
        page.append("<div><b>").append(escaped(part.name())).append("</b> <small>");
        page.append(part.articles().size()).append(" of ").append(part.whole()).append("</small>\n");
        if (part != first) {
            likeness(likenesses.between(ids(first), ids(part)));
        }
        page.append("<ul>\n");
        part.articles().stream().limit(ARTICLES).forEach(this::article);
        more(part.articles().size() - ARTICLES, "articles");
        page.append("</ul></div>\n");
    }

    private static List<String> ids(GoldComparison.Part part) {
        return part.articles().stream().map(Article::id).toList();
    }

    private void likeness(Likeness likeness) {
        page.append("<dl>");
        row("similarity", String.format(Locale.ROOT, "%.2f; %.2f is needed", likeness.mean(), likeness.needed()));
        row("closest", String.format(Locale.ROOT, "%s, %.2f", String.join(" – ", likeness.closest()), likeness.most()));
        Duration apart = likeness.apart();
        row("times", apart == null ? "unknown" : apart.toHours() + " hours apart on the average");
        row("dates", String.format(Locale.ROOT, "%+.2f", likeness.dates()));
        row("both", String.join(", ", likeness.both()));
        row("first alone", String.join(", ", likeness.one()));
        row("this alone", String.join(", ", likeness.other()));
        page.append("</dl>\n");
    }

    private void row(String name, String value) {
        page.append("<dt>")
                .append(name)
                .append("</dt><dd>")
                .append(escaped(value))
                .append("</dd>\n");
    }

    private void article(Article article) {
        String title = article.title() == null || article.title().isBlank() ? beginning(article) : article.title();
        page.append("<li>")
                .append(escaped(clipped(title, TITLE)))
                .append(" <small>")
                .append(escaped(article.id()));
        Outlet outlet = article.outlet();
        if (outlet != null) {
            page.append(", ").append(escaped(outlet.name()));
        }
        if (article.published() != null) {
            page.append(", ").append(article.published());
        }
        if (article.title() != null
                && !article.title().isBlank()
                && !article.text().isBlank()) {
            page.append("<br>").append(escaped(beginning(article)));
        }
        page.append("</small></li>\n");
    }

    private void more(int more, String what) {
        if (more > 0) {
            page.append("<p><small>and ")
                    .append(more)
                    .append(" more ")
                    .append(what)
                    .append("</small></p>\n");
        }
    }

    private static String beginning(Article article) {
        return clipped(article.text(), BEGINNING);
    }

    private static String clipped(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
