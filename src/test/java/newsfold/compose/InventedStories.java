package newsfold.compose;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsfold.merge.Coverage;
import newsfold.merge.Report;
import newsfold.merge.Story;
import newsfold.read.Article;
import newsfold.read.Outlet;

/** Stories of an invented press, built as the merger would hand them over. */
final class InventedStories {
    static final Instant TO = Instant.parse("2026-03-02T06:00:00Z");

    private InventedStories() {}

    static Article article(String outlet, String title, String... paragraphs) {
        String id = outlet + "/" + title;
        return Article.builder(id)
                .title(title)
                .outlet(new Outlet(outlet))
                .url(URI.create("https://press.example.org/" + Integer.toHexString(id.hashCode())))
                .published(TO.minusSeconds(3_600))
                .language("en")
                .text(String.join("\n", paragraphs))
                .build();
    }

    /** A story of these articles, each with a text of its own, the first being the most central. */
    static Story story(Article... articles) {
        return story(articles[0].id(), articles);
    }

    static Story story(String thread, Article... articles) {
        int[] texts = new int[articles.length];
        Arrays.setAll(texts, i -> i + 1);
        return story(thread, texts, articles);
    }

    /** @param texts the number of the text that each article prints */
    static Story story(String thread, int[] texts, Article... articles) {
        Map<String, Report> reports = new LinkedHashMap<>();
        for (int i = 0; i < articles.length; i++) {
            Article one = articles[i];
            reports.putIfAbsent(
                    one.outlet() + "|" + one.carrier(),
                    new Report(one.outlet(), one.carrier(), one.id(), one.url(), one.published(), texts[i]));
        }
        String title = articles[0].title();
        return new Story(
                "story of " + articles[0].id(),
                title == null ? "" : title,
                List.of(articles),
                new Coverage(new ArrayList<>(reports.values())),
                thread,
                List.of());
    }

    /** A story that {@code outlets} outlets tell in {@code texts} texts. */
    static Story wide(String title, int outlets, int texts, Instant published) {
        Article[] articles = new Article[outlets];
        int[] numbers = new int[outlets];
        for (int i = 0; i < outlets; i++) {
            articles[i] = article("Outlet " + (i + 1), title)
                    .change()
                    .published(published)
                    .build();
            numbers[i] = Math.min(i + 1, texts);
        }
        return story(title, numbers, articles);
    }

    static Map<String, Source> sources(List<Story> stories, String section, double weight) {
        Map<String, Source> sources = new HashMap<>();
        stories.forEach(
                story -> story.articles().forEach(one -> sources.put(one.id(), new Source(section, weight, TO))));
        return sources;
    }
}
