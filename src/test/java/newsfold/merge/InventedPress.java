package newsfold.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import newsfold.read.Article;
import newsfold.read.Outlet;

/**
 * Articles whose events are known, from the resources that their README describes.
 *
 * @param events by article id
 */
record InventedPress(List<Article> articles, Map<String, String> events) {
    static InventedPress of(String... names) {
        List<Article> articles = new ArrayList<>();
        Map<String, String> events = new HashMap<>();
        for (String name : names) {
            for (String line : lines(name)) {
                JsonNode node = node(line);
                String id = node.get("id").asText();
                articles.add(Article.builder(id)
                        .outlet(new Outlet(node.get("outlet").asText()))
                        .published(Instant.parse(node.get("published").asText()))
                        .title(node.get("title").asText())
                        .text(node.get("text").asText())
                        .build());
                events.put(id, id.substring(0, 3) + node.get("event").asText());
            }
        }
        return new InventedPress(articles, events);
    }

    private static List<String> lines(String name) {
        try (InputStream in = InventedPress.class.getResourceAsStream(name + ".jsonl")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode node(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException(line, e);
        }
    }

    /** B-cubed F1. */
    double f1(List<Story> stories) {
        Map<String, Integer> sizes = new HashMap<>();
        articles.forEach(article -> sizes.merge(event(article), 1, Integer::sum));
        double precision = 0;
        double recall = 0;
        for (Story story : stories) {
            for (Article article : story.articles()) {
                double right = story.articles().stream()
                        .filter(other -> event(other).equals(event(article)))
                        .count();
                precision += right / story.articles().size() / articles.size();
                recall += right / sizes.get(event(article)) / articles.size();
            }
        }
        return 2 * precision * recall / (precision + recall);
    }

    /** The events of each story that has several. */
    Set<Set<String>> falseMerges(List<Story> stories) {
        Set<Set<String>> merged = new HashSet<>();
        for (Story story : stories) {
            Set<String> held = new HashSet<>();
            story.articles().forEach(article -> held.add(event(article)));
            if (held.size() > 1) {
                merged.add(held);
            }
        }
        return merged;
    }

    String event(Article article) {
        return events.get(article.id());
    }
}
