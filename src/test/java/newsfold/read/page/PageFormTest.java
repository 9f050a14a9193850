package newsfold.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsfold.read.Article;
import newsfold.read.ArticleForm;
import newsfold.read.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Live blogs, round-ups and what stands in front of a paywall are known as such; all of it invented. */
class PageFormTest {
    private static final String FIRST =
            "The toll on the Hollin bridge falls to two crowns in March, and drivers ask why it took so long.";
    private static final String REPORT = """
            <p>The toll on the Hollin bridge falls to two crowns in March, and drivers ask why it took so long.</p>
            <p>The loan of 1998 was paid back four years early, as the accounts of the county show, its treasurer said.</p>
            <p>The county expects traffic to grow by a tenth, and has set aside money for the surface of the bridge.</p>
            """;

    private static Article read(String headline, String head, String body) {
        String html = "<html><head><title>" + headline + "</title>" + head + "</head><body><main><h1>" + headline
                + "</h1>" + body + "</main></body></html>";
        URI address = URI.create("https://www.hillcourier.example/2031/05/12/toll.html");
        return new PageReader()
                .read(new Page(address, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), null))
                .get(0);
    }

    private static String posts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<div class=post><time>1" + i + ":42</time><h3>Council speaks</h3>" + REPORT + "</div>")
                .collect(Collectors.joining());
    }

    @Test
    void anOrdinaryTextIsAReport() {
        assertThat(read("Toll on the Hollin bridge falls", "", REPORT).form()).isEqualTo(ArticleForm.REPORT);
    }

    @Test
    void manyPostsWithATimeOfDayAreALiveBlog() {
        assertThat(read("Council meets over the toll", "", posts(7)).form()).isEqualTo(ArticleForm.LIVE_BLOG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Live: council meets over the toll",
                "Bridge toll vote – live updates",
                "Council votes on the toll, as it happened",
                "Péage de Hollin : le vote du conseil en direct"
            })
    void aFewAreWhereTheHeadlineSaysSo(String headline) {
        assertThat(read(headline, "", posts(4)).form()).isEqualTo(ArticleForm.LIVE_BLOG);
    }

    @Test
    void liveMusicIsNoLiveBlog() {
        assertThat(read("Live music returns to the Hollin inn", "", REPORT + REPORT)
                        .form())
                .isEqualTo(ArticleForm.REPORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Morning briefing: toll falls, wolves seen, diaries on show",
                "The week in review",
                "News in brief",
                "Five things to know today"
            })
    void aBriefingIsARoundUp(String headline) {
        assertThat(read(headline, "", REPORT).form()).isEqualTo(ArticleForm.ROUND_UP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Subscribe to continue reading|Unlimited access for one crown a month, and you can cancel any time you like.",
                "This article is for subscribers only|Become a friend of the Courier and read all that our reporters find out.",
                "Already a subscriber? Log in|Become a friend of the Courier and read all that our reporters find out.",
                "Weiterlesen mit dem Abo|Mit einem Zugang lesen Sie alles, was unsere Reporter herausfinden, jeden Tag im Jahr.",
                "La suite est réservée aux abonnés|Pour un euro par mois, lisez tout ce que nos journalistes découvrent, chaque jour.",
                "Contenido exclusivo para suscriptores|Por un euro al mes puede leer todo lo que descubren nuestros periodistas cada día."
            })
    void aTeaserInFrontOfAWallIsAStandfirst(String wall, String pitch) {
        Article article = read(
                "Toll on the Hollin bridge falls",
                "",
                "<p>" + FIRST + "</p><div class=x><h2>" + wall + "</h2><p>" + pitch + "</p></div>");

        assertThat(article.form()).isEqualTo(ArticleForm.STUB);
        assertThat(article.standfirst()).isEqualTo(FIRST);
        assertThat(article.text()).isEmpty();
    }

    @Test
    void theFirstParagraphsInFrontOfAWallAreKeptAndThePitchIsNot() {
        Article article = read(
                "Toll on the Hollin bridge falls",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Toll on the Hollin bridge"
                        + " falls\",\"isAccessibleForFree\":false}</script>",
                REPORT + REPORT
                        + "<div class=fade><p>Log in to read the rest of this</p><p>Unlimited access for one crown a"
                        + " month, and you can cancel any time you like.</p></div>");

        assertThat(article.form()).isEqualTo(ArticleForm.STUB);
        assertThat(article.text().lines()).hasSize(3);
    }

    @Test
    void aWholeTextOfASubscribersPageIsAReport() {
        Article article = read(
                "Toll on the Hollin bridge falls",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Toll on the Hollin bridge"
                        + " falls\",\"isAccessibleForFree\":\"False\"}</script>",
                REPORT);

        assertThat(article.form()).isEqualTo(ArticleForm.REPORT);
    }
}
