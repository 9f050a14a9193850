package newsfold.read.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import newsfold.read.Article;
import newsfold.read.ArticleField;
import newsfold.read.FieldSource;
import newsfold.read.Page;
import newsfold.read.page.PageReader;
import newsfold.read.text.TextPageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose text a newspaper prints. The agencies are real, since their names are what is read; the news is invented. */
class AgencyCreditTest {
    private static final URI ADDRESS = URI.create("https://www.hillcourier.example/toll");
    private static final List<String> PARAGRAPHS = List.of(
            "The toll on the Hollin bridge falls to two crowns in March, and drivers ask why it took so long.",
            "The loan of 1998 was paid back four years early, as the accounts of the county show, its treasurer said.",
            "The county expects traffic to grow by a tenth, and has set aside money for the surface of the bridge.");

    private static Article read(String head, String... body) {
        String html =
                "<html><head><title>Toll falls on Hollin bridge</title><meta property=og:site_name content='Hill Courier'>"
                        + head + "</head><body><article><h1>Toll falls on Hollin bridge</h1>" + String.join("\n", body)
                        + "</article><footer><p>© 2031 Hill Courier</p></footer></body></html>";
        return new PageReader()
                .read(new Page(ADDRESS, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), null))
                .get(0);
    }

    private static String paragraphs(String first, String last) {
        return "<p>" + first + PARAGRAPHS.get(0) + "</p><p>" + PARAGRAPHS.get(1) + "</p><p>" + PARAGRAPHS.get(2) + last
                + "</p>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(AP) — | AP",
                "HOLLIN (AP) — | AP",
                "HOLLIN, Calif. (AP) - | AP",
                "LONDON (Reuters) - | Reuters",
                "LONDON, May 12 (Reuters) - | Reuters",
                "BERLIN/PARIS (Reuters) - | Reuters",
                "Berlin (dpa) - | dpa",
                "Hollin (dpa/lby) – | dpa",
                "Rom (AFP) - | AFP",
                "Paris, 12 mai 2031 (AFP) - | AFP",
                "Madrid, 12 may (EFE).- | EFE",
                "(ANSA) - ROMA, 12 MAG - | ANSA",
                "New Delhi [India], May 12 (ANI): | ANI",
                "HOLLIN, May 12 (Xinhua) -- | Xinhua",
                "MOSCOW, May 12. /TASS/. | TASS",
                "KYIV. May 12 (Interfax-Ukraine) – | Interfax-Ukraine",
                "TOKYO (Kyodo) -- | Kyodo News",
                "Wien (APA) – | APA",
                "Brussel (Belga) - | Belga",
                "AMMAN, May 12 (Petra) -- | Petra",
                "OTTAWA — (CP) — | The Canadian Press"
            })
    void aDatelineNamesTheAgency(String dateline, String agency) {
        Article article = read("", paragraphs(dateline + " ", ""));

        assertThat(article.agency()).hasToString(agency);
        assertThat(article.sources().get(ArticleField.AGENCY)).hasToString("text dateline");
        assertThat(article.outlet()).hasToString("Hill Courier");
        assertThat(article.carrier()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " (dpa) | dpa",
                " (AFP, Reuters) | AFP",
                " — AP | AP",
                " -- Bernama | Bernama",
                "</p><p>Source: ANI | ANI",
                "</p><p>Quelle: dpa | dpa",
                "</p><p>AFP | AFP",
                "</p><p>© 2031 AFP | AFP",
                "</p><p>Copyright 2031 The Associated Press. All rights reserved. | AP",
                "</p><p>This article was originally published by Reuters. | Reuters"
            })
    void aCreditAtTheEndNamesTheAgency(String credit, String agency) {
        Article article = read("", paragraphs("", credit));

        assertThat(article.agency()).hasToString(agency);
        assertThat(article.outlet()).hasToString("Hill Courier");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By The Associated Press | AP",
                "By Ann Miller, Associated Press | AP",
                "By ANN MILLER, AP Business Writer | AP",
                "By Agence France-Presse | AFP",
                "Reuters Staff | Reuters",
                "By Ann Miller, PA Political Editor | PA Media",
                "By Ann Miller of the Associated Press | AP",
                "PTI | PTI"
            })
    void aBylineNamesTheAgency(String byline, String agency) {
        assertThat(read("", "<p class=byline>" + byline + "</p>", paragraphs("", ""))
                        .agency())
                .hasToString(agency);
        assertThat(read("<meta name=author content='" + byline + "'>", paragraphs("", ""))
                        .agency())
                .hasToString(agency);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"author\": {\"@type\": \"Organization\", \"name\": \"Reuters\"}",
                "\"creditText\": \"Reuters\"",
                "\"copyrightHolder\": {\"name\": \"Thomson Reuters\"}",
                "\"sourceOrganization\": [{\"name\": \"REUTERS\"}]",
                "\"publisher\": {\"name\": \"Reuters\"}"
            })
    void linkedDataNamesTheAgency(String field) {
        Article article = read(
                "<script type=application/ld+json>{\"@type\": \"NewsArticle\", " + field + "}</script>",
                paragraphs("", ""));

        assertThat(article.agency()).hasToString("Reuters");
        assertThat(article.outlet()).hasToString("Hill Courier");
        assertThat(article.sources().get(ArticleField.AGENCY).place()).isEqualTo(FieldSource.Place.JSON_LD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"We waited for this,\" a driver told Reuters. ",
                "A driver (who spoke to AFP) said so. ",
                "According to AP, the bridge is safe. ",
                "The Associated Press contributed to this report. ",
                "With inputs from PTI. ",
                "(Reporting by Ann Miller) ",
                "The county (PAP) will vote. ",
                "Wolves were seen in the hills (AFP) and in the valley. "
            })
    void whoIsQuotedOrHelpedIsNotTheSource(String sentence) {
        assertThat(read("", paragraphs(sentence, "")).agency()).isNull();
        assertThat(read("", paragraphs("", " " + sentence.strip())).agency()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure><img src=b.jpg><figcaption>The bridge in March. (AP Photo/Ann Miller)</figcaption></figure>",
                "<figure><img src=b.jpg><figcaption>Photo: Reuters</figcaption></figure>",
                "<p>Picture: AFP</p>",
                "<p>Image credit: Getty Images</p>"
            })
    void aPicturesCreditIsNotTheTexts(String credit) {
        assertThat(read("", credit, paragraphs("", "")).agency()).isNull();
        assertThat(read("", paragraphs("", ""), credit).agency()).isNull();
    }

    @Test
    void anAgencysOwnPageIsItsOwn() {
        String html =
                "<html><head><title>Toll falls on Hollin bridge</title><meta property=og:site_name content=Reuters></head>"
                        + "<body><h1>Toll falls on Hollin bridge</h1>" + paragraphs("HOLLIN, May 12 (Reuters) - ", "")
                        + "</body></html>";
        Article article = new PageReader()
                .read(new Page(
                        URI.create("https://www.reuters.com/toll"),
                        "text/html",
                        html.getBytes(StandardCharsets.UTF_8),
                        null))
                .get(0);

        assertThat(article.outlet()).hasToString("Reuters");
        assertThat(article.agency()).isNull();
    }

    @Test
    void anAgencysTextOnAnotherAgencysSiteIsTheFirstOnes() {
        String html = "<html><head><title>Toll falls</title></head><body><h1>Toll falls on Hollin bridge</h1>"
                + paragraphs("BERLIN (dpa) - ", "") + "</body></html>";
        Article article = new PageReader()
                .read(new Page(
                        URI.create("https://apnews.com/toll"),
                        "text/html",
                        html.getBytes(StandardCharsets.UTF_8),
                        null))
                .get(0);

        assertThat(article.outlet()).hasToString("AP");
        assertThat(article.agency()).hasToString("dpa");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This article was originally published by The Conversation. | The Conversation",
                "This article is republished from Valley Sun under a Creative Commons licence. | Valley Sun",
                "Reprinted with permission from Valley Sun | Valley Sun",
                "This story first appeared on Valley Sun. | Valley Sun",
                "Via Valley Sun | Valley Sun"
            })
    void aReprintIsAnOutletsAndHasNoAgency(String line, String outlet) {
        Article article = read("", paragraphs("", "</p><p>" + line));

        assertThat(article.outlet()).hasToString(outlet);
        assertThat(article.carrier()).hasToString("Hill Courier");
        assertThat(article.agency()).isNull();
        assertThat(article.sources().get(ArticleField.CARRIER)).hasToString("meta og:site_name");
    }

    @Test
    void textPagesCreditAgenciesToo() {
        String text = "Toll falls on Hollin bridge\n\nBy Ann Miller\n\nHOLLIN (AP) — " + String.join("\n\n", PARAGRAPHS)
                + "\n\nCopyright 2031 Hill Courier. All rights reserved.\n";
        Article article = new TextPageReader().read(text, null).get(0);

        assertThat(article.agency()).hasToString("AP");
        assertThat(article.author()).isEqualTo("Ann Miller");
        assertThat(article.outlet()).hasToString("Hill Courier");
        assertThat(article.sources())
                .containsEntry(ArticleField.AGENCY, FieldSource.of(FieldSource.Place.TEXT, "dateline"))
                .containsEntry(ArticleField.TITLE, FieldSource.of(FieldSource.Place.TEXT, "headline"))
                .containsEntry(ArticleField.AUTHOR, FieldSource.of(FieldSource.Place.TEXT, "byline"));
    }

    @Test
    void everyAgencyOfTheTableGoesByItsName() {
        Agencies.spellings()
                .values()
                .forEach(names -> names.forEach(name -> assertThat(name.key()).isNotBlank()));
        assertThat(Agencies.named("AP")).isEqualTo(Agencies.named("the associated press"));
        assertThat(Agencies.named("associated-press")).isEqualTo(Agencies.named("AP"));
        assertThat(Agencies.named("ap")).isNull();
        assertThat(Agencies.named("Hill Courier")).isNull();
    }
}
