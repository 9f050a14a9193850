package newsfold.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import newsfold.read.Article;
import newsfold.read.ArticleField;
import newsfold.read.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that contradict themselves, as templates and plug-ins make them: evidence decides, and what is in doubt stays unknown. */
class PageEvidenceTest {
    private static final URI ADDRESS =
            URI.create("https://www.hillcourier.example/2031/05/12/toll-on-hollin-bridge-falls");
    private static final URI UNDATED = URI.create("https://www.hillcourier.example/toll-on-hollin-bridge-falls");
    private static final Instant CAPTURED = Instant.parse("2031-05-12T18:00:00Z");
    private static final String HEADLINE = "Toll on Hollin bridge falls";
    private static final String PARAGRAPHS = """
            <p>The toll on the Hollin bridge falls to two crowns in March, and drivers ask why it took so long.</p>
            <p>The loan of 1998 was paid back four years early, as the accounts of the county show, its treasurer said.</p>
            <p>The county expects traffic to grow by a tenth, and has set aside money for the surface of the bridge.</p>
            """;

    private static Article read(URI address, String head, String body) {
        String html = "<html><head>" + head + "</head><body>" + body + "</body></html>";
        return new PageReader()
                .read(new Page(address, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), CAPTURED))
                .get(0);
    }

    private static Article read(String head) {
        return read(UNDATED, head, PARAGRAPHS);
    }

    private static String linked(String fields) {
        return "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"" + HEADLINE + "\", "
                + fields + "}</script>";
    }

    private static String meta(String name, String content) {
        return "<meta property=\"" + name + "\" content=\"" + content + "\">";
    }

    @Test
    void aHeadlineThatIsTheSitesNameIsNone() {
        Article article = read("<title>Toll on Hollin bridge falls | Hill Courier</title>"
                + meta("og:title", "Hill Courier") + meta("og:site_name", "Hill Courier"));

        assertThat(article.title()).isEqualTo(HEADLINE);
        assertThat(article.sources().get(ArticleField.TITLE)).hasToString("element title");
    }

    @Test
    void aHeadlineCutOffIsTakenWhole() {
        Article article =
                read(meta("og:title", "Toll on Hollin bridge…") + "<title>Toll on Hollin bridge falls</title>");

        assertThat(article.title()).isEqualTo(HEADLINE);
    }

    @Test
    void twoThatAgreeOutvoteOneThatDoesNot() {
        Article article = read(
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"News of the hills and valleys\"}"
                        + "</script>" + meta("og:title", HEADLINE)
                        + "<title>Toll on Hollin bridge falls - Hill Courier</title>"
                        + meta("og:site_name", "Hill Courier"));

        assertThat(article.title()).isEqualTo(HEADLINE);
    }

    @Test
    void aRelatedStoryInLinkedDataTellsNothingOfThePage() {
        Article article =
                read("<title>" + HEADLINE + "</title><script type='application/ld+json'>[{\"@type\": \"NewsArticle\","
                        + " \"headline\": \"Wolves seen at the school\", \"datePublished\": \"2031-01-02T08:00:00Z\", \"author\": \"Bo Lee\"},"
                        + " {\"@type\": \"NewsArticle\", \"headline\": \"" + HEADLINE
                        + "\", \"author\": \"Ann Miller\"}]</script>");

        assertThat(article.author()).isEqualTo("Ann Miller");
        assertThat(article.published()).isNull();
    }

    @Test
    void publishedAfterItWasChangedIsNoPublication() {
        Article article =
                read(linked("\"datePublished\": \"2031-05-12T09:00:00Z\", \"dateModified\": \"2031-05-10T08:00:00Z\"")
                        + meta("article:published_time", "2031-05-10T07:00:00Z"));

        assertThat(article.published()).isEqualTo("2031-05-10T07:00:00Z");
        assertThat(article.modified()).isEqualTo("2031-05-10T08:00:00Z");
    }

    @Test
    void aChangeBeforeTheOnlyPublicationIsUnknown() {
        Article article =
                read(linked("\"datePublished\": \"2031-05-12T09:00:00Z\", \"dateModified\": \"2031-05-10T08:00:00Z\""));

        assertThat(article.published()).isEqualTo("2031-05-12T09:00:00Z");
        assertThat(article.modified()).isNull();
    }

    @Test
    void aTimeToComeIsNoTime() {
        assertThat(read(linked("\"datePublished\": \"2031-06-12T09:00:00Z\"")).published())
                .isNull();
        assertThat(read(linked("\"datePublished\": \"2031-06-12T09:00:00Z\"")
                                + meta("article:published_time", "2031-05-12T09:00:00Z"))
                        .published())
                .isEqualTo("2031-05-12T09:00:00Z");
    }

    @Test
    void theDateInTheAddressDecides() {
        Article article = read(
                ADDRESS,
                linked("\"datePublished\": \"2029-01-01T09:00:00Z\"")
                        + meta("article:published_time", "2031-05-12T07:00:00Z"),
                PARAGRAPHS);

        assertThat(article.published()).isEqualTo("2031-05-12T07:00:00Z");
        assertThat(read(ADDRESS, "", PARAGRAPHS).published()).isEqualTo("2031-05-12T00:00:00Z");
        assertThat(read(ADDRESS, "", PARAGRAPHS).sources().get(ArticleField.PUBLISHED))
                .hasToString("address");
    }

    @Test
    void aTimeOfDaySaysMoreThanADate() {
        Article article = read(
                linked("\"datePublished\": \"2031-05-12\"") + meta("article:published_time", "2031-05-12T07:15:00Z"));

        assertThat(article.published()).isEqualTo("2031-05-12T07:15:00Z");
    }

    @Test
    void theFirstDayOfSoftwareIsNoDate() {
        Article article =
                read(linked("\"datePublished\": \"0001-01-01T00:00:00Z\", \"dateModified\": \"1970-01-01T00:00:00Z\""));

        assertThat(article.published()).isNull();
        assertThat(article.modified()).isNull();
    }

    @Test
    void aMarkedUpdateIsNoPublication() {
        Article article = read(
                UNDATED,
                "<title>" + HEADLINE + "</title>",
                "<h1>" + HEADLINE + "</h1><p class=date>Updated <time datetime='2031-05-12T09:00:00Z'>today</time></p>"
                        + PARAGRAPHS);

        assertThat(article.published()).isNull();
        assertThat(article.modified()).isEqualTo("2031-05-12T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hill Courier",
                "The Hill Courier",
                "admin",
                "Administrator",
                "https://www.hillcourier.example/ann",
                "@hillcourier",
                "news@hillcourier.example",
                "kevin-r",
                "user_17",
                "null",
                "2031-05-12"
            })
    void anOutletAnAddressOrALoginIsNoAuthor(String name) {
        Article article =
                read(linked("\"author\": {\"name\": \"" + name + "\"}, \"publisher\": {\"name\": \"Hill Courier\"}"));

        assertThat(article.author()).isNull();
        assertThat(article.sources()).doesNotContainKey(ArticleField.AUTHOR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ann Miller | Ann Miller",
                "Ann Miller, Hill Courier | Ann Miller",
                "Ann Miller, roads reporter | Ann Miller",
                "ANN MILLER, AP National Writer | ANN MILLER",
                "Ann Miller and Tom Arley | Ann Miller, Tom Arley",
                "Ann Miller, Tom Arley and Bo O'Hara | Ann Miller, Tom Arley, Bo O'Hara",
                "Von Anna von der Heide und Udo Klein | Anna von der Heide, Udo Klein",
                "Ann Miller (ann@hillcourier.example) | Ann Miller",
                "Ann Miller Monday, May 12, 2031 | Ann Miller",
                "Roads Desk | Roads Desk",
                "Ana | Ana"
            })
    void aBylineIsReadForItsNames(String byline, String authors) {
        assertThat(read(meta("og:site_name", "Hill Courier") + meta("author", byline))
                        .author())
                .isEqualTo(authors);
    }

    @Test
    void aLoginInDataGivesWayToTheByline() {
        Article article = read(
                UNDATED,
                linked("\"author\": \"kevin-r\""),
                "<h1>" + HEADLINE + "</h1><span class=byline>By Kevin Rowe</span>" + PARAGRAPHS);

        assertThat(article.author()).isEqualTo("Kevin Rowe");
        assertThat(article.sources().get(ArticleField.AUTHOR)).hasToString("text byline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"U.S.", "World", "News", "Hosted", "Homepage"})
    void aSiteThatCallsItselfByASectionIsCalledByItsPublisher(String name) {
        Article article = read(meta("og:site_name", name) + linked("\"publisher\": {\"name\": \"Hill Courier\"}"));

        assertThat(article.outlet()).hasToString("Hill Courier");
        assertThat(article.sources().get(ArticleField.OUTLET)).hasToString("JSON-LD publisher");
    }

    @Test
    void aNameReadsBetterThanAnAddress() {
        assertThat(read(meta("og:site_name", "The Hill Courier")
                                + linked("\"publisher\": {\"name\": \"HillCourier.example\"}"))
                        .outlet())
                .hasToString("The Hill Courier");
        assertThat(read(meta("og:site_name", "hillcourier") + linked("\"publisher\": {\"name\": \"HILL COURIER\"}"))
                        .outlet())
                .hasToString("HILL COURIER");
    }

    @Test
    void theTopicAboveAHeadlineIsNoOutlet() {
        Article article = read(
                UNDATED,
                meta("og:site_name", "Hill Courier")
                        + "<title>Ann Miller voted off 'Dancing on the Star' | Hill Courier</title>",
                "<header><a href='/c/dancing'>Dancing on the Star</a><div>22 hours ago</div></header>"
                        + "<h1>Ann Miller voted off 'Dancing on the Star'</h1>" + PARAGRAPHS);

        assertThat(article.outlet()).hasToString("Hill Courier");
        assertThat(article.carrier()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.hillcourier.example/",
                "https://www.valleysun.example",
                "http://localhost:8080/toll",
                "https://staging.internal/toll",
                "/2031/05",
                "javascript:void(0)"
            })
    void aCanonicalAddressThatIsNotTheArticlesIsNotBelieved(String address) {
        assertThat(read(ADDRESS, "<link rel=canonical href='" + address + "'>", PARAGRAPHS)
                        .url())
                .isEqualTo(ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.hillcourier.example/logo.png",
                "https://www.hillcourier.example/img/hillcourier-logo-512x512.jpg",
                "https://www.hillcourier.example/opengraph_default.png",
                "https://www.hillcourier.example/mark.svg",
                "https://www.hillcourier.example/seal.png",
                "data:image/png;base64,AAAA"
            })
    void aLogoIsNoLeadPicture(String address) {
        Article article = read(
                UNDATED,
                meta("og:site_name", "Hill Courier")
                        + meta("og:image", address)
                        + linked("\"publisher\": {\"name\": \"Hill Courier\", \"logo\": {\"url\": \"/seal.png\"}}"),
                "<article><img src='/px.gif' width=1 height=1><img src='/bridge.jpg'>" + PARAGRAPHS + "</article>");

        assertThat(article.image()).hasToString("https://www.hillcourier.example/bridge.jpg");
    }

    @Test
    void aPictureOfSomeonesLogoIsAPicture() {
        assertThat(read(meta("og:image", "/2031/ferrymobile-logo-at-fair.jpg")).image())
                .hasToString("https://www.hillcourier.example/2031/ferrymobile-logo-at-fair.jpg");
    }

    @ParameterizedTest
    @CsvSource({"Uncategorized", "Home", "Hill Courier", "https://www.hillcourier.example/c", HEADLINE})
    void whatIsNoSectionIsNone(String section) {
        assertThat(read(meta("og:site_name", "Hill Courier")
                                + meta("og:title", HEADLINE)
                                + meta("article:section", section))
                        .section())
                .isNull();
    }

    @Test
    void theStepBeforeTheArticleIsItsSection() {
        Article article =
                read("<title>" + HEADLINE + "</title><script type='application/ld+json'>{\"@type\": \"BreadcrumbList\","
                        + " \"itemListElement\": [{\"@type\": \"ListItem\", \"position\": 1, \"name\": \"Home\"}, {\"@type\": \"ListItem\","
                        + " \"item\": {\"@id\": \"/roads\", \"name\": \"Roads\"}}, {\"name\": \"" + HEADLINE
                        + "\"}]}</script>");

        assertThat(article.section()).isEqualTo("Roads");
        assertThat(article.sources().get(ArticleField.SECTION)).hasToString("JSON-LD breadcrumb");
    }

    @Test
    void aLanguageInAnotherScriptIsNotBelieved() {
        String russian =
                "<p>Плата за проезд по мосту снижается вдвое, и водители спрашивают, почему этого ждали так долго.</p>";
        assertThat(new PageReader()
                        .read(new Page(
                                UNDATED,
                                "text/html; charset=utf-8",
                                ("<html lang=en><head><meta property=og:locale content=ru_RU></head><body>"
                                                + russian.repeat(3))
                                        .getBytes(StandardCharsets.UTF_8),
                                CAPTURED))
                        .get(0)
                        .language())
                .isEqualTo("ru-RU");
        String korean = "<p>홀린 다리의 통행료가 절반으로 내리고 운전자들은 왜 이렇게 오래 걸렸는지 묻는다. 군은 빚을 일찍 갚았다.</p>";
        Article unlabelled = read(UNDATED, "", korean.repeat(3));
        assertThat(unlabelled.language()).isEqualTo("ko");
        assertThat(unlabelled.sources().get(ArticleField.LANGUAGE)).hasToString("text script");
    }
}
