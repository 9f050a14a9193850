package newsfold.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import newsfold.read.Article;
import newsfold.read.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Web pages as newsrooms and aggregators build them; all of it invented. */
class PageReaderTest {
    private static final URI ADDRESS = URI.create("https://www.hillcourier.example/2031/05/12/toll.html");
    private static final String PARAGRAPHS = """
            <p>The toll on the Hollin bridge falls to two crowns in March, and drivers ask why it took so long.</p>
            <p>The loan of 1998 was paid back four years early, as the accounts of the county show, its treasurer said.</p>
            <p>The county expects traffic to grow by a tenth, and has set aside money for the surface of the bridge.</p>
            """;

    private final PageReader reader = new PageReader();

    private List<Article> read(URI address, String html) {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        return reader.read(new Page(address, "text/html; charset=utf-8", body, Instant.parse("2031-05-12T10:00:00Z")));
    }

    private Article first(String html) {
        return read(ADDRESS, html).get(0);
    }

    @Test
    void structuredDataTellsTheArticle() {
        Article article = first("""
                <html lang="en_GB"><head><title>Toll on Hollin bridge falls | Hill Courier</title>
                <link rel="canonical" href="/toll">
                <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
                  {"@type": "WebSite", "name": "whatever"},
                  {"@type": "Organization", "@id": "#us", "name": "Hill Courier"},
                  {"@type": ["NewsArticle"], "headline": "Toll on Hollin bridge falls &amp; drivers cheer",
                   "datePublished": "2031-05-12T09:15:00+02:00", "publisher": {"@id": "#us"},
                   "author": [{"@type": "Person", "name": "Ann Miller"}, {"name": "By Tom Arley"}],
                   "image": {"@type": "ImageObject", "url": "/bridge.jpg"}}]}</script></head>
                <body><article><h1>Toll on Hollin bridge falls &amp; drivers cheer</h1>%s</article></body></html>
                """.formatted(PARAGRAPHS));

        assertThat(article.title()).isEqualTo("Toll on Hollin bridge falls & drivers cheer");
        assertThat(article.outlet()).hasToString("Hill Courier");
        assertThat(article.carrier()).isNull();
        assertThat(article.author()).isEqualTo("Ann Miller, Tom Arley");
        assertThat(article.published()).isEqualTo("2031-05-12T07:15:00Z");
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(article.image()).hasToString("https://www.hillcourier.example/bridge.jpg");
        assertThat(article.url()).hasToString("https://www.hillcourier.example/toll");
        assertThat(article.id()).isEqualTo("https://www.hillcourier.example/toll");
        assertThat(article.text().lines()).hasSize(3);
    }

    @Test
    void brokenStructuredDataCountsAsFarAsItGoes() {
        Article article = first("""
                <html><head><title>x</title><script type="application/ld+json">
                // a comment, a raw line break, and an end that never comes
                {"@type": "NewsArticle", "headline": "Toll on Hollin bridge
                 falls", 'datePublished': "2031-05-12", "publisher": {"name": "Hill Courier"}, "author": [{"name"
                </script></head><body>%s</body></html>
                """.formatted(PARAGRAPHS));

        assertThat(article.title()).isEqualTo("Toll on Hollin bridge falls");
        assertThat(article.published()).isEqualTo("2031-05-12T00:00:00Z");
        assertThat(article.outlet()).hasToString("Hill Courier");
    }

    @Test
    void metaElementsTellWhatStructuredDataLeavesOut() {
        Article article = first("""
                <html><head><meta property="og:title" content="Toll falls on Hollin bridge - Hill Courier">
                <meta property="og:site_name" content="Hill Courier">
                <meta name="DC.creator" content="Ann Miller"><meta name="dc.date" content="2031-05-12">
                <meta property="og:locale" content="de_AT"><meta property="og:image" content="//img.example/a b.jpg">
                </head><body><div>%s</div></body></html>
                """.formatted(PARAGRAPHS));

        assertThat(article.title()).isEqualTo("Toll falls on Hollin bridge");
        assertThat(article.author()).isEqualTo("Ann Miller");
        assertThat(article.published()).isEqualTo("2031-05-12T00:00:00Z");
        assertThat(article.language()).isEqualTo("de-AT");
        assertThat(article.image()).hasToString("https://img.example/a%20b.jpg");
    }

    @Test
    void theBodyComesWithoutWhatStandsAroundIt() {
        Article article = first("""
                <html><head><title>Toll falls on Hollin bridge</title></head><body>
                <header><nav><a href="/">Home</a> <a href="/n">News</a></nav>
                <p>The Courier is a member of a group of papers, all of which believe in good news, every day.</p></header>
                <div class="cookie-banner"><p>We use cookies and similar means to show you what you like, and more of it.</p></div>
                <main><h1>Toll falls on Hollin bridge</h1><p class="byline">By Ann Miller</p><time>12 May 2031</time>
                <div class="share-bar"><a href="#">Share</a><a href="#">Post</a></div>
                <figure><img src="b.jpg"><figcaption>The bridge as it was seen from the hill on a Sunday in March.</figcaption></figure>
                <p>The toll on the Hollin bridge falls to two crowns in March, and drivers ask why it took so long.</p>
                <div class="newsletter-signup"><p>Get the news of the hills in your inbox each morning, at no cost at all.</p></div>
                <h2>What is being paid</h2>
                <ul><li>Cars pay two crowns</li><li>Lorries pay nine crowns</li></ul>
                <p><a href="/other">READ MORE: Lighthouse keeper's diary goes on show</a></p>
                <blockquote>We have waited for this for thirty years, and now we shall drive to the sea.</blockquote>
                <p>The loan of 1998 was paid back four years early, as the accounts of the county show, its treasurer said.</p>
                <p>Follow us on Facebook for more.</p>
                <div class="author-bio">Ann Miller has reported from the hills since 2019, and likes bridges of any kind.</div>
                <div class="tags"><a href="#">toll</a> <a href="#">bridge</a></div>
                <section class="related"><h3>Related stories</h3><a href="/1">Wolves seen twice near Hollin school</a></section>
                <section id="comments"><h3>Comments</h3><p>I have paid this toll for thirty years and never got a thank you for it.</p></section>
                </main><footer><p>Copyright 2031 Hill Courier. All rights reserved, and some of them are fun.</p></footer></body></html>
                """);

        assertThat(article.author()).isEqualTo("Ann Miller");
        assertThat(article.text().lines())
                .containsExactly(
                        "The toll on the Hollin bridge falls to two crowns in March, and drivers ask why it took so long.",
                        "What is being paid",
                        "Cars pay two crowns",
                        "Lorries pay nine crowns",
                        "We have waited for this for thirty years, and now we shall drive to the sea.",
                        "The loan of 1998 was paid back four years early, as the accounts of the county show, its treasurer said.");
    }

    @Test
    void aLongArgumentBelowDoesNotDrownAShortArticle() {
        String comment =
                "<p>I have paid this toll for thirty years, my dear, and nobody ever thanked me for it, did they?</p>";
        Article article = first(
                "<html><head><title>Toll falls on Hollin bridge</title></head><body><div class=a><h1>Toll falls on"
                        + " Hollin bridge</h1>" + PARAGRAPHS + "<h3>Top rated comments</h3>"
                        + comment.repeat(40) + "</div></body></html>");

        assertThat(article.text().lines()).hasSize(3).noneMatch(line -> line.contains("my dear"));
    }

    @Test
    void anArticleThatLooksLikeClutterIsFoundAllTheSame() {
        Article article =
                first("<html><head><title>Toll falls on Hollin bridge</title></head><body><h1>Toll falls on Hollin"
                        + " bridge</h1><div class=\"sidebar widget\">" + PARAGRAPHS + "</div></body></html>");

        assertThat(article.text().lines()).hasSize(3);
    }

    @Test
    void structuredTextIsTakenWhereThePageShowsAnother() {
        String told = "Wolves were seen at the school. ".repeat(20).strip();
        Article article =
                first("<html><head><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Wolves at"
                        + " the school\",\"articleBody\":\"" + told + "\"}</script></head><body>" + PARAGRAPHS
                        + "</body></html>");

        assertThat(article.text()).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><em>This article was originally published by Valley Sun.</em></p>",
                "<p>Originally published on Valley Sun</p>",
                "<p>Source: Valley Sun</p>"
            })
    void aReprintIsItsOriginsAndTheSiteItsCarrier(String line) {
        Article article = first("<html><head><title>Toll falls on Hollin bridge</title><meta property=og:site_name"
                + " content='Hill Courier'></head><body><article><h1>Toll falls on Hollin bridge</h1>" + PARAGRAPHS
                + line
                + "</article></body></html>");

        assertThat(article.outlet()).hasToString("Valley Sun");
        assertThat(article.carrier()).hasToString("Hill Courier");
    }

    @Test
    void aCanonicalAddressElsewhereMeansAReprint() {
        Article article =
                first("<html><head><title>Toll falls</title><meta property=og:site_name content='Hill Courier'>"
                        + "<link rel=canonical href='https://www.valleysun.example/toll'></head><body>" + PARAGRAPHS
                        + "</body></html>");

        assertThat(article.outlet()).hasToString("valleysun.example");
        assertThat(article.carrier()).hasToString("Hill Courier");
    }

    @Test
    void anAggregatorsCardsAreArticlesOfOtherOutlets() {
        List<Article> articles = read(URI.create("https://pressboard.example/a/1"), """
                <html lang="en"><head><title>Quarry owners agree to stop night blasting - Pressboard</title>
                <meta property="og:site_name" content="Pressboard"></head><body>
                <div class="post"><h1>Quarry owners agree to stop night blasting</h1>
                <div class="source"><span>The Quarry Times</span> <span>5 hours ago</span></div>
                <div class="text"><p>The owners of the Hollin quarry have agreed to stop blasting between ten at night and six.</p>
                <p>Residents had measured shocks of up to six millimetres a second, twice the limit that will apply.</p></div></div>
                <h2>Related Articles</h2>
                <div class="card"><h3><a href="/a/2">Wolves seen twice near Hollin school</a></h3>
                <div class="source"><span>Valley Sun</span> <span>33 minutes ago</span></div>
                <p>Two wolves were seen near the primary school at Hollin on Sunday and Monday, the forest office said.</p></div>
                <div class="card"><h3><a href="/a/3">Bridge toll to fall</a></h3>
                <div class="source"><span>Hill Courier</span> <span>an hour ago</span></div></div>
                </body></html>
                """);

        assertThat(articles).hasSize(2);
        assertThat(articles.get(0).outlet()).hasToString("The Quarry Times");
        assertThat(articles.get(0).carrier()).hasToString("Pressboard");
        assertThat(articles.get(0).text().lines()).hasSize(2);
        Article wolves = articles.get(1);
        assertThat(wolves.title()).isEqualTo("Wolves seen twice near Hollin school");
        assertThat(wolves.outlet()).hasToString("Valley Sun");
        assertThat(wolves.carrier()).hasToString("Pressboard");
        assertThat(wolves.age()).isEqualTo("33 minutes ago");
        assertThat(wolves.published()).isEqualTo("2031-05-12T09:27:00Z");
        assertThat(wolves.url()).hasToString("https://pressboard.example/a/2");
        assertThat(wolves.embedded()).isTrue();
    }

    @Test
    void withoutAnAddressTheTextIsTheIdentity() {
        byte[] page = ("<h1>Toll falls on Hollin bridge</h1>" + PARAGRAPHS).getBytes(StandardCharsets.UTF_8);

        Article article = reader.read(new Page(null, null, page, null)).get(0);

        assertThat(article.id()).startsWith("sha:");
        assertThat(article.outlet()).isNull();
        assertThat(reader.read(new Page(null, null, page, null)).get(0).id()).isEqualTo(article.id());
    }

    @Test
    void plainTextIsReadAsText() {
        byte[] text =
                "Toll falls on Hollin bridge\nThe toll on the bridge falls to two crowns in March, and drivers ask why now.\n"
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(reader.read(new Page(null, null, text, null)).get(0).title())
                .isEqualTo("Toll falls on Hollin bridge");
    }

    @Test
    void hostilePagesEndSoonAndNeverFail() {
        String text =
                "<p>The toll on the bridge falls to two crowns in March, and drivers ask why it took so long.</p>";
        for (String html : List.of(
                "",
                "<html>",
                "<div>".repeat(200_000) + text,
                "<p><b><i>".repeat(50_000) + text,
                "<table><tr><td>".repeat(5_000) + text,
                "<div class=standfirst><h2>a b c".repeat(3_000),
                "<a href='http://[::bad'>x</a><link rel=canonical href='ht!tp:/\u0000/'><base href='::'>" + text,
                "<script type=application/ld+json>" + "[".repeat(100_000) + "</script>" + text,
                "<script type=application/ld+json>{\"@type\":{\"@type\":[]},\"author\":{\"name\":{}}}</script>" + text,
                "<h1>x</h1>" + "<div>Sun 3 hours ago</div>".repeat(20_000),
                "<p>" + "Tags: > ".repeat(100_000) + "</p>" + text)) {
            assertThat(read(ADDRESS, html)).isNotNull();
        }
    }

    @Test
    void bytesThatAreNoTextDoNoHarm() {
        byte[] noise = new byte[100_000];
        new java.util.Random(7).nextBytes(noise);

        assertThat(reader.read(new Page(null, null, noise, null))).isNotNull();
        assertThat(reader.read(new Page(ADDRESS, "text/html", noise, null))).isNotNull();
    }
}
