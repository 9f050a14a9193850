package newsfold.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import newsfold.read.Article;
import newsfold.read.Page;
import newsfold.read.page.PageReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The invented press, printed by its seven templates, is read back as it was written. */
class PagesReadBackTest {
    private static final Instant EPOCH = Instant.parse("2026-03-04T10:07:00Z");
    private static final SampleAddresses ADDRESSES = new SampleAddresses("http://127.0.0.1:8080");
    private static final Newsstand NEWSSTAND = Newsstand.read();

    private final PagePrinter printer = new PagePrinter(NEWSSTAND, PagePrinterTest.engine());
    private final PageReader reader = new PageReader();

    static Stream<SampleArticle> articles() {
        return NEWSSTAND.outlets().stream().flatMap(outlet -> NEWSSTAND.articles(outlet).stream());
    }

    @ParameterizedTest
    @MethodSource("articles")
    void aPrintedArticleIsReadBack(SampleArticle article) {
        SampleOutlet press = NEWSSTAND.outlet(article.outlet()).orElseThrow();
        byte[] bytes = printer.article(press, article, ADDRESSES, EPOCH, EPOCH);
        URI address = URI.create(ADDRESSES.article(article));

        List<Article> read = reader.read(new Page(address, "text/html; charset=" + press.charset(), bytes, EPOCH));

        TimeMarks marks = new TimeMarks(EPOCH);
        Article own = read.get(0);
        assertThat(own.title()).isEqualTo(marks.fill(article.title()));
        assertThat(own.outlet()).hasToString(article.origin() == null ? press.name() : article.origin());
        if (article.origin() == null) {
            assertThat(own.carrier()).isNull();
        } else {
            assertThat(own.carrier()).hasToString(press.name());
        }
        List<String> paragraphs = article.paragraphs().stream()
                .map(paragraph -> marks.fill(paragraph.replaceFirst("^## ", "")))
                .toList();
        // in two templates nothing but bold type tells the standfirst from the text
        String standfirst = marks.fill(article.standfirst());
        List<String> text = own.text().lines().toList();
        boolean told = text.size() > paragraphs.size() && text.get(0).equals(standfirst);
        assertThat(told ? text.subList(1, text.size()) : text).containsExactlyElementsOf(paragraphs);
        assertThat(read.stream().skip(1)).allMatch(Article::embedded).hasSameSizeAs(article.beside());
    }
}
