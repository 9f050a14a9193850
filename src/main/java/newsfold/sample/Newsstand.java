package newsfold.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All outlets and articles of the invented press, read from {@code sample/} on the class path. */
final class Newsstand {
    private final List<String> sections;
    private final Map<String, SampleOutlet> outlets = new LinkedHashMap<>();
    private final Map<String, SampleArticle> articles = new LinkedHashMap<>();

    /** The file {@code sample/outlets.json}. */
    private record Directory(List<String> sections, List<SampleOutlet> outlets) {}

    private Newsstand(Directory directory, Map<String, ArticleFile> files) {
        sections = List.copyOf(directory.sections());
        directory.outlets().forEach(outlet -> outlets.put(outlet.id(), outlet));
        files.forEach((key, file) -> {
            String original = file.reprints();
            articles.put(key, original == null ? file.article() : reprint(file, original, files));
        });
    }

    /** @throws UncheckedIOException when a file that is listed is missing */
    static Newsstand read() {
        try (InputStream stream = open("outlets.json")) {
            Directory directory = new ObjectMapper().readValue(stream, Directory.class);
            Map<String, ArticleFile> files = new LinkedHashMap<>();
            for (SampleOutlet outlet : directory.outlets()) {
                for (String slug : outlet.articles()) {
                    String key = outlet.id() + "/" + slug;
                    files.put(key, ArticleFile.parse(key, text("articles/" + key + ".txt")));
                }
            }
            return new Newsstand(directory, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> sections() {
        return sections;
    }

    List<SampleOutlet> outlets() {
        return List.copyOf(outlets.values());
    }

    Optional<SampleOutlet> outlet(String id) {
        return Optional.ofNullable(outlets.get(id));
    }

    Optional<SampleArticle> article(String outlet, String slug) {
        return Optional.ofNullable(articles.get(outlet + "/" + slug));
    }

    /** The outlet's articles, the newest first. */
    List<SampleArticle> articles(SampleOutlet outlet) {
        return articles.values().stream()
                .filter(article -> article.outlet().equals(outlet.id()))
                .sorted(Comparator.comparing(SampleArticle::age))
                .toList();
    }

    /** What one of its feeds announces, the newest first. */
    List<SampleArticle> announced(SampleOutlet outlet, FeedOffer feed) {
        return articles(outlet).stream().filter(feed::announces).toList();
    }

    /** The articles shown beside a reprint. */
    List<SampleArticle> beside(SampleArticle reprint) {
        return reprint.beside().stream().map(this::listed).toList();
    }

    /** Who published it first, as readers know the name. */
    String origin(SampleArticle article) {
        String origin = article.origin();
        return origin != null ? origin : name(article.outlet());
    }

    private SampleArticle reprint(ArticleFile file, String original, Map<String, ArticleFile> files) {
        ArticleFile source = files.get(original);
        if (source == null) {
            throw new IllegalArgumentException("the sample has no article " + original + " to reprint");
        }
        SampleArticle article = source.article();
        return file.reprintOf(article, name(article.outlet()));
    }

    private String name(String outlet) {
        SampleOutlet known = outlets.get(outlet);
        if (known == null) {
            throw new IllegalArgumentException("the sample has no outlet " + outlet);
        }
        return known.name();
    }

    private SampleArticle listed(String key) {
        SampleArticle article = articles.get(key);
        if (article == null) {
            throw new IllegalArgumentException("the sample has no article " + key);
        }
        return article;
    }

    private static String text(String file) throws IOException {
        try (InputStream stream = open(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream stream = Newsstand.class.getResourceAsStream("/sample/" + file);
        if (stream == null) {
            throw new FileNotFoundException("sample/" + file + " is listed but not on the class path");
        }
        return stream;
    }
}
