package newsfold.read.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import newsfold.read.Article;
import newsfold.read.ArticleForm;
import newsfold.read.Mutations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invented pages and mails of varied shape, in the files beside this test: what each stands for, its text, and each article
 * that it holds with every field; a field that is not named there is unknown.
 */
class TextPagesTest {
    private record Expected(boolean embedded, Map<String, String> fields, List<String> body) {}

    static Stream<Path> pages() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(TextPagesTest.class.getResource("texts"));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsReadAsWritten(Path file) throws IOException {
        String[] parts = Files.readString(file).split("(?m)^== ");
        String page = parts[1].substring(parts[1].indexOf('\n') + 1);
        List<Article> articles = new TextPageReader().read(page, null);

        List<Expected> expected =
                Stream.of(parts).skip(2).map(TextPagesTest::expected).toList();
        assertThat(articles).extracting(Article::title).isEqualTo(titles(expected));
        for (int i = 0; i < expected.size(); i++) {
            Article article = articles.get(i);
            assertThat(fields(article)).isEqualTo(expected.get(i).fields());
            assertThat(article.text())
                    .isEqualTo(String.join("\n", expected.get(i).body()));
            assertThat(article.embedded()).isEqualTo(expected.get(i).embedded());
        }
    }

    @Test
    void whateverHappensToAPageItIsRead() throws IOException, URISyntaxException {
        Mutations mutations = new Mutations(
                5,
                "\n",
                "\n\n",
                " ",
                ">",
                "[1]",
                "https://x.example/",
                "-- \n",
                "***\n",
                "By ",
                "3h",
                "©",
                "\0",
                "\u2028",
                "12 May 2031");
        List<byte[]> pages = new ArrayList<>();
        for (Path file : pages().toList()) {
            pages.add(Files.readAllBytes(file));
        }
        for (int i = 0; i < 300; i++) {
            String mutant = new String(mutations.next(pages.get(i % pages.size())), StandardCharsets.UTF_8);
            assertThatCode(() -> new TextPageReader().read(mutant, Instant.EPOCH))
                    .as("mutant %s", i)
                    .doesNotThrowAnyException();
        }
    }

    private static List<String> titles(List<Expected> expected) {
        return expected.stream().map(article -> article.fields().get("title")).toList();
    }

    private static Expected expected(String part) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> body = new ArrayList<>();
        for (String line : part.lines().skip(1).toList()) {
            if (line.startsWith("| ")) {
                body.add(line.substring(2));
            } else if (!line.isBlank()) {
                int colon = line.indexOf(": ");
                fields.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return new Expected(part.startsWith("embedded"), fields, body);
    }

    private static Map<String, String> fields(Article article) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "title", article.title());
        put(fields, "url", article.url());
        put(fields, "outlet", article.outlet());
        put(fields, "carrier", article.carrier());
        put(fields, "author", article.author());
        put(fields, "published", article.published());
        put(fields, "age", article.age());
        put(fields, "standfirst", article.standfirst());
        put(fields, "form", article.form() == ArticleForm.REPORT ? null : article.form());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
