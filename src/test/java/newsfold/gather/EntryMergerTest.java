package newsfold.gather;

import static newsfold.read.ArticleField.AGENCY;
import static newsfold.read.ArticleField.AUTHOR;
import static newsfold.read.ArticleField.CARRIER;
import static newsfold.read.ArticleField.IMAGE;
import static newsfold.read.ArticleField.LANGUAGE;
import static newsfold.read.ArticleField.MODIFIED;
import static newsfold.read.ArticleField.OUTLET;
import static newsfold.read.ArticleField.PUBLISHED;
import static newsfold.read.ArticleField.SECTION;
import static newsfold.read.ArticleField.STANDFIRST;
import static newsfold.read.ArticleField.TEXT;
import static newsfold.read.ArticleField.TITLE;
import static newsfold.read.ArticleField.URL;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import newsfold.read.Article;
import newsfold.read.ArticleField;
import newsfold.read.FieldSource;
import newsfold.read.Outlet;
import newsfold.read.Page;
import newsfold.read.UnreadableException;
import newsfold.read.feed.FeedDocument;
import newsfold.read.feed.FeedReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a feed says of an article and what its page says; all of it invented. */
class EntryMergerTest {
    private static final Instant NOW = Instant.parse("2031-05-12T12:00:00Z");
    private static final URI FOUND = URI.create("https://www.hillcourier.example/toll");
    private static final Article PAGE = Article.builder("x")
            .url(FOUND)
            .title("Toll on Hollin bridge falls")
            .outlet(new Outlet("Hill Courier"))
            .author("Ann Miller")
            .published(Instant.parse("2031-05-12T06:00:00Z"))
            .modified(Instant.parse("2031-05-12T09:00:00Z"))
            .language("en-GB")
            .section("Roads")
            .text("The toll on the bridge falls to two crowns.")
            .source(TITLE, FieldSource.of(FieldSource.Place.JSON_LD, "headline"))
            .source(PUBLISHED, FieldSource.of(FieldSource.Place.JSON_LD, "datePublished"))
            .source(MODIFIED, FieldSource.of(FieldSource.Place.JSON_LD, "dateModified"))
            .source(SECTION, FieldSource.of(FieldSource.Place.META, "article:section"))
            .source(OUTLET, FieldSource.of(FieldSource.Place.META, "og:site_name"))
            .build();

    private final EntryMerger merger = new EntryMerger();

    private Article merge(String entry, @Nullable Article page) throws UnreadableException {
        String feed = "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
                + " xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>Hill Courier</title>"
                + "<link>https://www.hillcourier.example/</link><language>en</language><item>" + entry
                + "</item></channel></rss>";
        FeedDocument document = new FeedReader()
                .read(new Page(
                        URI.create("https://www.hillcourier.example/feed"),
                        null,
                        feed.getBytes(StandardCharsets.UTF_8),
                        NOW));
        return merger.merge(
                document, null, Announcement.of(document, NOW).get(0), page, page == null ? null : FOUND, NOW);
    }

    private static String source(Article article, ArticleField field) {
        return String.valueOf(article.sources().get(field));
    }

    @Test
    void whatOnlyTheFeedSaysIsTheFeeds() throws UnreadableException {
        Article article = merge("""
                <title>Toll falls</title><link>https://www.hillcourier.example/toll</link>
                <pubDate>Mon, 12 May 2031 08:00:00 GMT</pubDate><atom:updated>2031-05-12T09:00:00Z</atom:updated>
                <dc:creator>Ann Miller</dc:creator><category>Roads</category>
                <enclosure url="https://www.hillcourier.example/b.jpg" type="image/jpeg" length="1"/>
                <description>The county halves what drivers pay.</description>""", null);

        assertThat(article.title()).isEqualTo("Toll falls");
        assertThat(article.published()).isEqualTo("2031-05-12T08:00:00Z");
        assertThat(article.modified()).isEqualTo("2031-05-12T09:00:00Z");
        assertThat(article.section()).isEqualTo("Roads");
        assertThat(article.outlet()).hasToString("Hill Courier");
        assertThat(source(article, URL)).isEqualTo("feed link");
        assertThat(source(article, TITLE)).isEqualTo("feed title");
        assertThat(source(article, PUBLISHED)).isEqualTo("feed published");
        assertThat(source(article, MODIFIED)).isEqualTo("feed updated");
        assertThat(source(article, AUTHOR)).isEqualTo("feed author");
        assertThat(source(article, LANGUAGE)).isEqualTo("feed language");
        assertThat(source(article, SECTION)).isEqualTo("feed category");
        assertThat(source(article, IMAGE)).isEqualTo("feed image");
        assertThat(source(article, STANDFIRST)).isEqualTo("feed summary");
        assertThat(source(article, OUTLET)).isEqualTo("feed title");
        assertThat(article.sources()).doesNotContainKeys(CARRIER, AGENCY, TEXT);
    }

    @Test
    void aPageKnowsBetterAndTheFeedDatesIt() throws UnreadableException {
        Article article = merge(
                "<title>Toll</title><pubDate>Mon, 12 May 2031 06:05:00 GMT</pubDate><category>News</category>", PAGE);

        assertThat(article.title()).isEqualTo("Toll on Hollin bridge falls");
        assertThat(source(article, TITLE)).isEqualTo("JSON-LD headline");
        assertThat(article.section()).isEqualTo("Roads");
        assertThat(source(article, SECTION)).isEqualTo("meta article:section");
        assertThat(source(article, OUTLET)).isEqualTo("meta og:site_name");
        assertThat(article.published()).isEqualTo("2031-05-12T06:05:00Z");
        assertThat(source(article, PUBLISHED)).isEqualTo("feed published");
        assertThat(article.modified()).isEqualTo("2031-05-12T09:00:00Z");
        assertThat(source(article, MODIFIED)).isEqualTo("JSON-LD dateModified");
    }

    @Test
    void aFeedThatDatesEveryCorrectionAnewDoesNotDateTheArticle() throws UnreadableException {
        Article article = merge("<title>Toll</title><pubDate>Mon, 12 May 2031 09:00:30 GMT</pubDate>", PAGE);

        assertThat(article.published()).isEqualTo("2031-05-12T06:00:00Z");
        assertThat(source(article, PUBLISHED)).isEqualTo("JSON-LD datePublished");
    }

    @Test
    void aChangeBeforeThePublicationIsNone() throws UnreadableException {
        Article article = merge(
                "<title>Toll</title><pubDate>Mon, 12 May 2031 10:00:00 GMT</pubDate><atom:updated>2031-05-11T09:00:00Z</atom:updated>",
                null);

        assertThat(article.modified()).isNull();
        assertThat(article.sources()).doesNotContainKey(MODIFIED);
    }

    @Test
    void ofSeveralCategoriesNoneIsTheSection() throws UnreadableException {
        assertThat(merge("<title>T</title><category>Roads</category><category>Bridges</category>", null)
                        .section())
                .isNull();
        assertThat(merge("<title>T</title><category>Uncategorized</category>", null)
                        .section())
                .isNull();
    }

    @Test
    void aReprintIsItsSourcesAndTheFeedsOutletCarriesIt() throws UnreadableException {
        Article article =
                merge("<title>Toll falls</title><source url='https://valleysun.example/f'>Valley Sun</source>", null);

        assertThat(article.outlet()).hasToString("Valley Sun");
        assertThat(article.carrier()).hasToString("Hill Courier");
        assertThat(source(article, OUTLET)).isEqualTo("feed source");
        assertThat(source(article, CARRIER)).isEqualTo("feed title");
    }

    @Test
    void anAgencyNamedAsTheSourceIsNoOutlet() throws UnreadableException {
        Article article = merge(
                "<title>Toll falls</title><link>https://www.hillcourier.example/toll</link>"
                        + "<source url='https://apnews.com/f'>Associated Press</source>",
                null);

        assertThat(article.outlet()).hasToString("Hill Courier");
        assertThat(article.carrier()).isNull();
        assertThat(article.agency()).hasToString("AP");
        assertThat(source(article, AGENCY)).isEqualTo("feed source");
    }

    @Test
    void anAgencysDatelineInTheFeedIsReadToo() throws UnreadableException {
        Article article = merge(
                "<title>Toll falls</title><dc:creator>Reuters Staff</dc:creator><link>https://www.hillcourier.example/t</link>",
                null);

        assertThat(article.agency()).hasToString("Reuters");
        assertThat(source(article, AGENCY)).isEqualTo("feed author");
    }
}
