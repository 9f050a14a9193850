package newsfold.read.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements are found by landmarks as a walk of the whole page finds them. */
class LandmarksTest {
    private final Document page = Jsoup.parse("""
            <html lang="en"><head><base href="/x"><link rel="shortcut Canonical" href="/c"></head><body class="News-Page">
            <article class="story hentry" itemscope itemtype="https://schema.org/NewsArticle">
            <h1></h1><h1 itemprop="headline">Ferry</h1>
            <p class="Byline author">By <a href="/ann">Ann</a> <span class="byline__name">Ann</span></p>
            <div id="post-date" class=" lead-DATE "><time datetime="2026-11-21">today</time></div>
            <nav class="breadcrumb"><a href="/">Home</a></nav><figure><img src="a.png"></figure>
            </article><p class="intro">Elsewhere</p><img src="b.png"></body></html>""");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h1, [itemprop=headline]",
                "h1:not(:empty)",
                ".byline a, .author a, .author",
                ".byline, [class*=byline]",
                "time, [class*=date], [id*=date], [class*=pubdate]",
                "article img, [itemprop=articleBody] img, main img, .hentry img, figure img",
                "article .story img",
                "link[rel~=(?i)\\bcanonical\\b][href]",
                "[class~=(?i)^breadcrumbs?\\b], nav[class*=breadcrumb], [aria-label=breadcrumb]",
                "p.intro, p.summary",
                "base[href]",
                "[itemprop=publisher] [itemprop=name]",
                "[CLASS*=byline]"
            })
    void selectionsFindWhatSelectorsFind(String css) {
        Landmarks marks = Landmarks.of(PageWalk.of(page));
        Selection selection = Selection.of(css);
        assertThat(marks.all(selection)).containsExactlyElementsOf(page.select(css));
        assertThat(marks.first(selection)).isSameAs(page.selectFirst(css));
    }

    @Test
    void tagsAndAttributesAreListedInThePagesOrder() {
        Landmarks marks = Landmarks.of(PageWalk.of(page));
        assertThat(marks.tagged("a")).containsExactlyElementsOf(page.getElementsByTag("a"));
        assertThat(marks.having("itemprop")).containsExactlyElementsOf(page.getElementsByAttribute("itemprop"));
        assertThat(marks.tagged("video")).isEmpty();
        assertThat(marks.having("typeof")).isEmpty();
    }

    @Test
    void selectorThatNamesNothingIsRefused() {
        assertThatThrownBy(() -> Selection.of("h1, *")).isInstanceOf(IllegalArgumentException.class);
    }
}
