package newsfold.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import newsfold.gather.AnnouncedArticles;
import newsfold.read.Article;
import newsfold.read.Page;
import newsfold.read.UnreadableException;
import newsfold.read.feed.FeedReader;
import newsfold.read.page.PageReader;

/**
 * The articles of the feeds and pages that a command was given, each once. What is neither is complained of in a sentence, and
 * the others go on.
 */
final class ReadArticles {
    private static final int START = 4_096; // bytes that tell text from anything else

    private final FeedReader feeds = new FeedReader();
    private final PageReader pages = new PageReader();
    private final AnnouncedArticles announced = new AnnouncedArticles();
    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final Consumer<String> complaints;
    private final Instant now;

    /**
     * @param complaints takes a sentence for each source that could not be read
     * @param now of the reading (UTC)
     */
    ReadArticles(Consumer<String> complaints, Instant now) {
        this.complaints = complaints;
        this.now = now;
    }

    /**
     * Reads a document as what its name says it is, or as what it turns out to be.
     *
     * @param name of the file below the folder given, or the address
     */
    void read(String name, Page page) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        boolean feedByName = plain.matches(".*\\.(xml|rss|atom|rdf|json)");
        boolean pageByName = plain.matches(".*\\.(html?|txt)");
        String reason = "it holds no text";
        if (!pageByName) {
            try {
                take(announced.of(feeds.read(page), name, now));
                return;
            } catch (UnreadableException e) {
                reason = String.valueOf(e.getMessage());
            }
        }
        List<Article> found = feedByName || isBinary(page.body())
                ? List.of()
                : pages.read(page).stream().filter(ReadArticles::saysSomething).toList();
        if (found.isEmpty()) {
            fail(name, name + " is neither a feed nor a page with an article: " + reason);
        } else {
            take(found);
        }
    }

    /** Notes a source that could not even be opened. */
    void fail(String name, String sentence) {
        missing.add(name);
        complaints.accept(sentence);
    }

    /** All articles read so far. */
    List<Article> articles() {
        return List.copyOf(articles.values());
    }

    /** The names of what could not be read. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    private void take(List<Article> found) {
        for (Article article : found) {
            // an article that a feed announces and a page tells is the page's
            articles.merge(
                    article.id(),
                    article,
                    (one, other) -> one.text().length() >= other.text().length() ? one : other);
        }
    }

    private static boolean saysSomething(Article article) {
        return article.title() != null || !article.text().isBlank();
    }

    private static boolean isBinary(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, START), StandardCharsets.ISO_8859_1);
        boolean wide = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
        return start.startsWith("%PDF") || !wide && start.indexOf('\0') >= 0;
    }
}
