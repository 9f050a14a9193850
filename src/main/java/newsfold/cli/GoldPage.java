package newsfold.cli;

import java.util.List;
import java.util.Locale;
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
            </style>
            <h1>%s</h1>
            """;
    /** Parts of a row, and articles of a part, that are shown; the others are counted. */
    private static final int PARTS = 6;

    private static final int ARTICLES = 6;

    private final StringBuilder page = new StringBuilder();

    private GoldPage() {}

    /** @param worst how many false merges and how many splits are shown */
    static String of(GoldComparison comparison, String title, int worst) {
        GoldPage page = new GoldPage();
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
            mistake.parts().stream().limit(PARTS).forEach(this::part);
            more(mistake.parts().size() - PARTS, "parts");
            page.append("</div></section>\n");
        }
        more(mistakes.size() - worst, "of them");
    }

    private void part(GoldComparison.Part part) {
        page.append("<div><b>").append(escaped(part.name())).append("</b> <small>");
        page.append(part.articles().size()).append(" of ").append(part.whole()).append("</small><ul>\n");
        part.articles().stream().limit(ARTICLES).forEach(this::article);
        more(part.articles().size() - ARTICLES, "articles");
        page.append("</ul></div>\n");
    }

    private void article(Article article) {
        String title = article.title() == null || article.title().isBlank() ? beginning(article) : article.title();
        page.append("<li>").append(escaped(title)).append(" <small>").append(escaped(article.id()));
        Outlet outlet = article.outlet();
        if (outlet != null) {
            page.append(", ").append(escaped(outlet.name()));
        }
        if (article.published() != null) {
            page.append(", ").append(article.published());
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
        String text = article.text();
        return text.length() <= 150 ? text : text.substring(0, 150) + "…";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
