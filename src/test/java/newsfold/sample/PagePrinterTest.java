package newsfold.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagePrinterTest {
    private static final Instant EPOCH = Instant.parse("2026-03-04T10:07:00Z");
    private static final SampleAddresses ADDRESSES = new SampleAddresses("http://127.0.0.1:8080");
    private static final Newsstand NEWSSTAND = Newsstand.read();

    private final PagePrinter printer = new PagePrinter(NEWSSTAND, engine());

    static Stream<SampleArticle> articles() {
        return NEWSSTAND.outlets().stream().flatMap(outlet -> NEWSSTAND.articles(outlet).stream());
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyArticleHasAPageWithItsWholeTextOnce(SampleArticle article) {
        Document page = page(article, EPOCH);

        assertThat(page.select("h1").eachText()).containsExactly(new TimeMarks(EPOCH).fill(article.title()));
        List<String> texts = page.select("p, h2, h3").eachText();
        for (String paragraph : article.paragraphs()) {
            String text = new TimeMarks(EPOCH).fill(paragraph.replaceFirst("^## ", ""));
            assertThat(texts).as(article.key()).containsOnlyOnce(text);
        }
        assertThat(page.text()).doesNotContain("{day").doesNotContain("{time").doesNotContain("?{");
    }

    @Test
    void anAggregatorsPageShowsOthersWithOutletAndAge() {
        SampleArticle article =
                NEWSSTAND.article("newsbarrow", "argus-islanders-cut-off").orElseThrow();

        Document page = page(article, EPOCH.plus(Duration.ofHours(2)));

        assertThat(page.select(".post .source").text()).isEqualTo("The Dunmarrow Argus a day ago");
        assertThat(page.select(".card .source").eachText())
                .containsExactly(
                        "Halvern Broadcasting 9 hours ago",
                        "The Dunmarrow Argus a day ago",
                        "The Castrel Courier 2 days ago");
    }

    @Test
    void linkedDataIsJsonThatNamesOutletAndDate() throws IOException {
        Document page = page(NEWSSTAND.article("courier", "rent-cap-passes").orElseThrow(), EPOCH);

        JsonNode data = new ObjectMapper()
                .readTree(
                        page.select("script[type=application/ld+json]").first().data());

        assertThat(data.get("publisher").get("name").asText()).isEqualTo("The Castrel Courier");
        assertThat(data.get("datePublished").asText()).isEqualTo("2026-03-02T07:49:00Z");
    }

    @Test
    void aFrontPageLinksToEveryArticle() {
        SampleOutlet gazette = NEWSSTAND.outlet("gazette").orElseThrow();

        Document page = Jsoup.parse(text(printer.front(gazette, ADDRESSES, EPOCH), gazette));

        assertThat(page.select("article h2 a").eachAttr("href"))
                .containsExactlyElementsOf(NEWSSTAND.articles(gazette).stream()
                        .map(ADDRESSES::article)
                        .toList());
    }

    private Document page(SampleArticle article, Instant now) {
        SampleOutlet outlet = NEWSSTAND.outlet(article.outlet()).orElseThrow();
        return Jsoup.parse(text(printer.article(outlet, article, ADDRESSES, EPOCH, now), outlet));
    }

    private static String text(byte[] page, SampleOutlet outlet) {
        return new String(page, Charset.forName(outlet.charset()));
    }

    static Engine engine() {
        return Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addValueResolver(ValueResolvers.rawResolver())
                .addResultMapper(new HtmlEscaper(List.of("text/html")))
                .addLocator(id -> Optional.of(located(Path.of("templates", id + ".html"))))
                .build();
    }

    private static TemplateLocator.TemplateLocation located(Path file) {
        return new TemplateLocator.TemplateLocation() {
            @Override
            public Reader read() {
                try {
                    return new StringReader(Files.readString(file));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(Variant.forContentType("text/html"));
            }
        };
    }
}
