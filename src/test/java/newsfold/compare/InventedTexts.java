package newsfold.compare;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsfold.merge.Coverage;
import newsfold.merge.Report;
import newsfold.merge.Story;
import newsfold.read.Article;
import newsfold.read.Outlet;

/** A story of an invented press in the making. */
final class InventedTexts {
    private final List<Article> articles = new ArrayList<>();
    private final Map<String, Report> reports = new LinkedHashMap<>();

    /** @param original the outlet whose text it reprints, or empty */
    InventedTexts add(String outlet, String time, String original, String headline, String text) {
        String id = "article-" + articles.size();
        Instant published = Instant.parse("2026-03-02T" + time + ":00Z");
        URI url = URI.create("https://press.example.org/" + id);
        int number =
                original.isEmpty() ? reports.size() + 1 : reports.get(original).text();
        articles.add(Article.builder(id)
                .outlet(new Outlet(outlet))
                .title(headline)
                .url(url)
                .published(published)
                .text(text)
                .build());
        reports.putIfAbsent(outlet, new Report(new Outlet(outlet), null, id, url, published, number));
        return this;
    }

    Story story() {
        return new Story(
                "story", "Headline", articles, new Coverage(List.copyOf(reports.values())), "story", List.of());
    }
}
