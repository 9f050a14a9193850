package newsfold.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import newsfold.read.Page;
import newsfold.read.words.Link;
import org.junit.jupiter.api.Test;

class PageLinksTest {
    private static final String FRONT = """
            <html><head><base href="https://www.hillcourier.example/"></head><body>
            <nav><a href="/subscribe-now">Subscribe to the Hill Courier today</a></nav>
            <main>
            <article><a href="/toll"><img src="t.jpg"></a><h2><a href="/toll#top">Toll falls on Hollin bridge</a></h2>
              <a href="/toll">Read more</a></article>
            <article><a href="news/wolves?id=3"><h2>Wolves seen twice near school</h2><p>Two wolves, to be exact.</p></a></article>
            <p><a href="https://elsewhere.example/x">A story of five words elsewhere</a></p>
            <p><a href="/news">News</a> <a href="/">Back to the front page</a> <a href="mailto:a@b.example">Write us a long letter</a></p>
            </main>
            <footer><a href="/about">About us and our papers</a></footer></body></html>
            """;

    @Test
    void aFrontPageAnnouncesItsArticlesOnce() {
        Page page = new Page(
                URI.create("https://www.hillcourier.example/front"),
                "text/html",
                FRONT.getBytes(StandardCharsets.UTF_8),
                null);

        assertThat(new PageLinks().read(page))
                .containsExactly(
                        new Link(URI.create("https://www.hillcourier.example/toll"), "Toll falls on Hollin bridge"),
                        new Link(
                                URI.create("https://www.hillcourier.example/news/wolves?id=3"),
                                "Wolves seen twice near school"));
    }

    @Test
    void aPageWithoutLinksAnnouncesNothing() {
        assertThat(new PageLinks().read(new Page(null, null, new byte[0], null)))
                .isEmpty();
    }
}
