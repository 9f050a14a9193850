package newsfold.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import newsfold.read.Article;
import newsfold.read.ArticleForm;
import newsfold.read.Page;
import org.junit.jupiter.api.Test;

/** What pages say of their articles, each field with its source; the press and its news are invented. */
class PageFactsTest {
    private static final URI ADDRESS = URI.create("https://www.hillcourier.example/roads/toll-on-hollin-bridge-falls");
    private static final Instant CAPTURED = Instant.parse("2031-05-12T18:00:00Z");
    private static final String PARAGRAPHS = """
            <p>The toll on the Hollin bridge falls to two crowns in March, and drivers ask why it took so long.</p>
            <p>The loan of 1998 was paid back four years early, as the accounts of the county show, its treasurer said.</p>
            <p>The county expects traffic to grow by a tenth, and has set aside money for the surface of the bridge.</p>
            """;

    private static Article read(String html) {
        byte[] body = html.formatted(PARAGRAPHS).getBytes(StandardCharsets.UTF_8);
        return new PageReader()
                .read(new Page(ADDRESS, "text/html; charset=utf-8", body, CAPTURED))
                .get(0);
    }

    private static Map<String, String> sources(Article article) {
        Map<String, String> sources = new TreeMap<>();
        article.sources()
                .forEach((field, source) -> sources.put(field.name().toLowerCase(Locale.ROOT), source.toString()));
        return sources;
    }

    @Test
    void aPageWithLinkedData() {
        Article article = read("""
                <html lang="en-GB"><head><title>Toll on Hollin bridge falls | Hill Courier</title>
                <link rel="canonical" href="https://www.hillcourier.example/roads/toll">
                <script type="application/ld+json">{"@context": "https://schema.org", "@type": "ReportageNewsArticle",
                  "headline": "Toll on Hollin bridge falls", "datePublished": "2031-05-12T09:15:00+02:00",
                  "dateModified": "2031-05-12T10:00:00+02:00", "articleSection": ["Roads", "County"], "inLanguage": "en",
                  "author": [{"@type": "Person", "name": "Ann Miller"}, {"@type": "Person", "name": "Tom Arley"}],
                  "publisher": {"@type": "Organization", "name": "Hill Courier",
                    "logo": {"@type": "ImageObject", "url": "https://www.hillcourier.example/mark.png"}},
                  "image": ["https://www.hillcourier.example/bridge.jpg"]}</script></head>
                <body><article><h1>Toll on Hollin bridge falls</h1><p class="standfirst">The county halves what
                drivers pay, four years before the loan would have ended.</p>%s</article></body></html>""");

        assertThat(article.title()).isEqualTo("Toll on Hollin bridge falls");
        assertThat(article.url()).hasToString("https://www.hillcourier.example/roads/toll");
        assertThat(article.outlet()).hasToString("Hill Courier");
        assertThat(article.author()).isEqualTo("Ann Miller, Tom Arley");
        assertThat(article.published()).isEqualTo("2031-05-12T07:15:00Z");
        assertThat(article.modified()).isEqualTo("2031-05-12T08:00:00Z");
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(article.section()).isEqualTo("Roads");
        assertThat(article.image()).hasToString("https://www.hillcourier.example/bridge.jpg");
        assertThat(article.agency()).isNull();
        assertThat(article.form()).isEqualTo(ArticleForm.REPORT);
        assertThat(sources(article))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("title", "JSON-LD headline"),
                        Map.entry("url", "element link canonical"),
                        Map.entry("outlet", "JSON-LD publisher"),
                        Map.entry("author", "JSON-LD author"),
                        Map.entry("published", "JSON-LD datePublished"),
                        Map.entry("modified", "JSON-LD dateModified"),
                        Map.entry("language", "element html lang"),
                        Map.entry("section", "JSON-LD articleSection"),
                        Map.entry("image", "JSON-LD image"),
                        Map.entry("standfirst", "text standfirst"),
                        Map.entry("text", "text body")));
    }

    @Test
    void aPageWithOpenGraph() {
        Article article = read("""
                <html><head><meta property="og:title" content="Toll on Hollin bridge falls - Hill Courier">
                <meta property="og:site_name" content="Hill Courier"><meta property="og:locale" content="en_GB">
                <meta property="og:url" content="https://www.hillcourier.example/toll">
                <meta property="og:image" content="/bridge.jpg">
                <meta property="article:author" content="https://social.example/ann"><meta name="author" content="By Ann Miller">
                <meta property="article:published_time" content="2031-05-12T07:15:00Z">
                <meta property="article:modified_time" content="2031-05-12T08:00:00Z">
                <meta property="article:section" content="Roads"></head><body><div>%s</div></body></html>""");

        assertThat(article.title()).isEqualTo("Toll on Hollin bridge falls");
        assertThat(article.image()).hasToString("https://www.hillcourier.example/bridge.jpg");
        assertThat(article.author()).isEqualTo("Ann Miller");
        assertThat(article.published()).isEqualTo("2031-05-12T07:15:00Z");
        assertThat(article.modified()).isEqualTo("2031-05-12T08:00:00Z");
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(article.section()).isEqualTo("Roads");
        assertThat(sources(article))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("title", "meta og:title"),
                        Map.entry("url", "meta og:url"),
                        Map.entry("outlet", "meta og:site_name"),
                        Map.entry("author", "meta author"),
                        Map.entry("published", "meta article:published_time"),
                        Map.entry("modified", "meta article:modified_time"),
                        Map.entry("language", "meta og:locale"),
                        Map.entry("section", "meta article:section"),
                        Map.entry("image", "meta og:image"),
                        Map.entry("text", "text body")));
    }

    @Test
    void aPageWithMicrodata() {
        Article article = read("""
                <html><head><title>Hollin</title></head><body>
                <div itemscope itemtype="https://schema.org/NewsArticle">
                <meta itemprop="inLanguage" content="en-GB"><link itemprop="mainEntityOfPage" href="/toll">
                <h1 itemprop="headline">Toll on Hollin bridge falls</h1>
                <span itemprop="articleSection">Roads</span>
                <div itemprop="author" itemscope itemtype="https://schema.org/Person">by <a itemprop="url" href="/ann"><span
                  itemprop="name">Ann Miller</span></a></div>
                <time itemprop="datePublished" datetime="2031-05-12T07:15:00Z">this morning</time>
                <meta itemprop="dateModified" content="2031-05-12T08:00:00Z">
                <div itemprop="image" itemscope itemtype="https://schema.org/ImageObject"><meta itemprop="url"
                  content="/bridge.jpg"></div>
                <div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name"
                  content="Hill Courier"></div>
                <div itemprop="articleBody">%s</div>
                <div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Grumbler</span>
                <time itemprop="datePublished" datetime="2031-05-12T09:00:00Z"></time></div></div></body></html>""");

        assertThat(article.title()).isEqualTo("Toll on Hollin bridge falls");
        assertThat(article.url()).hasToString("https://www.hillcourier.example/toll");
        assertThat(article.outlet()).hasToString("Hill Courier");
        assertThat(article.author()).isEqualTo("Ann Miller");
        assertThat(article.published()).isEqualTo("2031-05-12T07:15:00Z");
        assertThat(article.modified()).isEqualTo("2031-05-12T08:00:00Z");
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(article.section()).isEqualTo("Roads");
        assertThat(article.image()).hasToString("https://www.hillcourier.example/bridge.jpg");
        assertThat(sources(article))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("title", "microdata headline"),
                        Map.entry("url", "microdata mainEntityOfPage"),
                        Map.entry("outlet", "microdata publisher"),
                        Map.entry("author", "microdata author"),
                        Map.entry("published", "microdata datePublished"),
                        Map.entry("modified", "microdata dateModified"),
                        Map.entry("language", "microdata inLanguage"),
                        Map.entry("section", "microdata articleSection"),
                        Map.entry("image", "microdata image"),
                        Map.entry("text", "text body")));
    }

    @Test
    void rdfaSaysTheSame() {
        Article article = read("""
                <html><head><title>Hollin</title></head><body><article vocab="https://schema.org/" typeof="NewsArticle">
                <h1 property="headline">Toll on Hollin bridge falls</h1>
                <span property="author" typeof="Person"><span property="name">Ann Miller</span></span>
                <time property="schema:datePublished" datetime="2031-05-12T07:15:00Z">12 May</time>%s</article></body></html>""");

        assertThat(article.author()).isEqualTo("Ann Miller");
        assertThat(article.published()).isEqualTo("2031-05-12T07:15:00Z");
        assertThat(sources(article))
                .containsEntry("title", "microdata headline")
                .containsEntry("author", "microdata author")
                .containsEntry("published", "microdata datePublished");
    }

    @Test
    void aPageWithDublinCore() {
        Article article = read("""
                <html><head><meta name="DC.title" content="Toll on Hollin bridge falls"><meta name="DC.Creator" content="Ann Miller">
                <meta name="DC.date.issued" content="2031-05-12T07:15:00Z"><meta name="dcterms.modified" content="2031-05-12">
                <meta name="DC.Language" content="en"><meta name="dc.publisher" content="Hill Courier"></head>
                <body><div>%s</div></body></html>""");

        assertThat(article.title()).isEqualTo("Toll on Hollin bridge falls");
        assertThat(article.author()).isEqualTo("Ann Miller");
        assertThat(article.published()).isEqualTo("2031-05-12T07:15:00Z");
        assertThat(article.modified())
                .as("a day that ends after the publication began")
                .isNull();
        assertThat(article.outlet()).hasToString("Hill Courier");
        assertThat(sources(article))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "title", "meta dc.title",
                        "url", "address",
                        "outlet", "meta dc.publisher",
                        "author", "meta dc.creator",
                        "published", "meta dc.date.issued",
                        "language", "meta dc.language",
                        "text", "text body"));
    }

    @Test
    void aPageThatSaysNothingForMachines() {
        Article article = read("""
                <html><head></head><body><nav class="breadcrumb"><a href="/">Home</a> <a href="/roads">Roads</a></nav>
                <h1>Toll on Hollin bridge falls</h1><p class="byline">By Ann Miller, roads reporter</p>
                <p><time>12 May 2031, 09:15</time></p><p>Updated: 12 May 2031, 10:00</p>
                <main><figure><img src="/bridge.jpg" width="800"></figure>%s</main>
                <p>© 2031 Hill Courier</p></body></html>""");

        assertThat(article.title()).isEqualTo("Toll on Hollin bridge falls");
        assertThat(article.outlet()).hasToString("Hill Courier");
        assertThat(article.author()).isEqualTo("Ann Miller");
        assertThat(article.published()).isEqualTo("2031-05-12T09:15:00Z");
        assertThat(article.language()).as("never guessed").isNull();
        assertThat(article.section()).isEqualTo("Roads");
        assertThat(article.image()).hasToString("https://www.hillcourier.example/bridge.jpg");
        assertThat(sources(article))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "title", "element h1",
                        "url", "address",
                        "outlet", "text copyright line",
                        "author", "text byline",
                        "published", "element time",
                        "section", "class breadcrumb",
                        "image", "element img",
                        "text", "text body"));
    }

    @Test
    void aPageOfTextAloneKeepsTheRestUnknown() {
        Article article = read("<html><body>%s</body></html>");

        assertThat(article.title()).isNull();
        assertThat(article.author()).isNull();
        assertThat(article.published()).isNull();
        assertThat(article.modified()).isNull();
        assertThat(article.section()).isNull();
        assertThat(article.image()).isNull();
        assertThat(article.language()).isNull();
        assertThat(article.agency()).isNull();
        assertThat(sources(article)).containsOnlyKeys("url", "outlet", "text").containsEntry("outlet", "address host");
    }

    @Test
    void aLiveBlogSaysSo() {
        Article article = read("""
                <html><head><script type="application/ld+json">{"@type": ["NewsArticle", "LiveBlogPosting"],
                "headline": "Hollin bridge: the day the toll falls, live"}</script></head><body>%s</body></html>""");

        assertThat(article.form()).isEqualTo(ArticleForm.LIVE_BLOG);
        assertThat(sources(article)).containsEntry("form", "JSON-LD @type");
    }
}
