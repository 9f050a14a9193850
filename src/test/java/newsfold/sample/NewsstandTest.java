package newsfold.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sample promises to whoever tries the program out. */
class NewsstandTest {
    private static final Path FILES = Path.of("src/main/resources/sample/articles");

    private final Newsstand newsstand = Newsstand.read();

    private List<SampleArticle> all() {
        return newsstand.outlets().stream()
                .flatMap(outlet -> newsstand.articles(outlet).stream())
                .toList();
    }

    @Test
    void hasTwelveOutletsAndSixtyArticlesOverThreeDays() {
        assertThat(newsstand.outlets()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(all()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(all()).extracting(SampleArticle::age).allMatch(age -> age.compareTo(Duration.ofHours(72)) < 0);
        assertThat(all()).extracting(SampleArticle::age).noneMatch(age -> age.isZero() || age.isNegative());
        assertThat(all().stream().map(SampleArticle::age).max(Comparator.naturalOrder()))
                .hasValueSatisfying(age -> assertThat(age).isGreaterThan(Duration.ofHours(60)));
    }

    @Test
    void listsEveryFileAndHasEveryFileItLists() throws IOException {
        Set<String> listed = all().stream().map(SampleArticle::key).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(FILES)) {
            Set<String> there = files.filter(Files::isRegularFile)
                    .map(file ->
                            FILES.relativize(file).toString().replace('\\', '/').replaceFirst("\\.txt$", ""))
                    .collect(Collectors.toSet());
            assertThat(listed).isEqualTo(there);
        }
    }

    @Test
    void everyArticleStandsInAFeedOfItsOutletAndInASectionOfTheDigest() {
        for (SampleOutlet outlet : newsstand.outlets()) {
            List<SampleArticle> announced = outlet.feeds().stream()
                    .flatMap(feed -> newsstand.announced(outlet, feed).stream())
                    .toList();
            assertThat(announced).as(outlet.id()).containsExactlyInAnyOrderElementsOf(newsstand.articles(outlet));
        }
        assertThat(all()).allSatisfy(article -> assertThat(newsstand.sections()).contains(article.section()));
    }

    @Test
    void hasFeedsOfEveryFormat() {
        assertThat(newsstand.outlets().stream()
                        .flatMap(outlet -> outlet.feeds().stream())
                        .map(FeedOffer::format))
                .contains(FeedFormat.values());
    }

    @Test
    void fullArticlesAreLongEnoughToBeArticles() {
        assertThat(all().stream().filter(article -> article.kind().equals("article")))
                .allSatisfy(
                        article -> assertThat(words(article)).as(article.key()).isBetween(80, 350));
        assertThat(all().stream()
                        .filter(article -> article.kind().equals("article"))
                        .filter(article -> words(article) >= 120)
                        .count())
                .isGreaterThanOrEqualTo(50);
    }

    @Test
    void oneAgencyTextIsPrintedByFourOutletsOrMore() {
        assertThat(all().stream()
                        .filter(article -> !article.paragraphs().isEmpty()
                                && article.paragraphs().get(0).startsWith("VESTRUM (Halpress)"))
                        .map(SampleArticle::outlet)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void aReprintHasItsOriginalsTextAndName() {
        SampleArticle reprint =
                newsstand.article("newsbarrow", "courier-rent-cap").orElseThrow();
        SampleArticle original = newsstand.article("courier", "rent-cap-passes").orElseThrow();

        assertThat(reprint.paragraphs()).isEqualTo(original.paragraphs());
        assertThat(newsstand.origin(reprint)).isEqualTo("The Castrel Courier");
        assertThat(newsstand.beside(reprint)).hasSize(3);
    }

    private static int words(SampleArticle article) {
        return String.join(" ", article.paragraphs()).split("\\s+").length;
    }
}
