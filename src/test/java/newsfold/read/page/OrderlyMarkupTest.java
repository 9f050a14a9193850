package newsfold.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import newsfold.read.Mutations;
import newsfold.read.words.WhiteSpace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our tree of a page is Jsoup's, but for what no reading looks at; pages of which that is not certain are left to Jsoup. */
class OrderlyMarkupTest {
    private static final int DEEPEST = 200;
    private static final long SEED = Long.getLong("newsfold.test.seed", 20270104);
    private static final int MUTANTS = 2_000;

    /** Elements that stay without what stands in them. */
    private static final Set<String> EMPTIED = Set.of("svg", "select", "textarea", "iframe", "noembed");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><html lang=en><head><title>A &amp; B</title><meta name=a content='b>c'></head><body class=x>"
                        + "<p>One<p>Two</body></html>",
                "no tags at all &lt; &eacute;&nbsp;&#8217; R&D a<b 1 < 2",
                "<ul><li>a<li>b<ul><li>c</ul><li>d</ul><dl><dt>e<dd>f<dt>g</dl>",
                "<p>a<b>b<p>c</b>d<p>e <i>f<p>g</i>",
                "<div><a href=/x>a<a href=/y>b</a></div>c</a>",
                "<p><b><i>x</b>y</i>z",
                "<!doctype html><p>a<table><tr><td>b<td>c<tr><th>d</table>e",
                "<table><caption>a</caption><colgroup><col><col></colgroup><thead><tr><th>b</thead><tbody><tr><td><b>c</table>d",
                "<table><tr><td><table><tr><td>a</table>b<td>c</table>",
                "<h1>a<h2>b</h1>c</h2><button>d</button></p>e",
                "<form action=/a><p>a<form>b</form>c",
                "<pre>\n a\n\n b</pre> <p> c </p> <span>d</span> <span>e</span>",
                "<p>a<svg viewBox='0 0 1 1'><title>b</title><path d='M0'/><image/></svg>c",
                "<select><option>a<option selected>b</select>c<textarea><p>d</textarea>",
                "<script>if (a<b) document.write('<p>')</script><script type=application/ld+json>{\"a\":\"</p>\"}</script><p>a",
                "<script type='application/ld+json'><!-- '<script>a</script>' --> b</script>c",
                "<script type='application/ld+json'><!-- a</script>c--></script>d",
                "<script type='application/ld+json'><!--> '<script>a</script>b</script><p>c",
                "<script type='application/ld+json'><!-- '<SCRIPT/>a</Script b' </script > c --> '<script' </script>d",
                "<script type='application/ld+json'><!-- '<script' --> '</script>d<!-- -->",
                "<script type='application/ld+json'><!-- <scripts> a</scripts> b</script>d<p>e",
                "<style><!-- <script> --></style>a</script><title><!-- <script></title>b",
                "<!-- <p>a --><p>b<!--> c --><!-- --!>d<!---->e<?php f ?>g</>h</ i>j",
                "<p class=a class=b id = 'c' hidden/><br/><img src=a/><hr><wbr>",
                "<head><noscript><link rel=x></noscript></head><p>a<noscript><img src=b></noscript>c",
                "<p title='a&ampb&copy=1&lt;'>&copy &notit; &#x80; &#0; &bogus; & &;",
                "<object><b>a</object>b</b><custom-tag>c<P>d</CUSTOM-TAG>e",
                "<html><body><p>a</body></html>b<div>c",
                "<div>a</body>\n b</html> <b>c</b> d",
                "<b>a<i>b<u>c<p>d</b>e"
            })
    void treeIsTheOneThatJsoupBuilds(String html) {
        Document own = OrderlyMarkup.read(html, "", DEEPEST);
        // where the rules for odd pages are wider than needed, the page must still be Jsoup's
        assertThat(outline(own == null ? Jsoup.parse(html) : own)).isEqualTo(outline(Jsoup.parse(html)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><p>a</table>",
                "<b>a<div>b</b>c</div>",
                "<template><p>a</template>",
                "<svg><p>a</svg>",
                "<noscript><p>a",
                "a<noscript><p>b<p>c</noscript>",
                "a<noscript><p>b<td>c</noscript>",
                "<p <b>a",
                "<script>a",
                "<math><mi>x</math>",
                "<frameset><frame></frameset>",
                "<p>a<html class=b>"
            })
    void whatIsOutOfOrderIsLeftToJsoup(String html) {
        assertThat(OrderlyMarkup.read(html, "", DEEPEST)).isNull();
    }

    /** The simple rules would be of little use, were newspapers' pages mostly left to Jsoup. */
    @Test
    void nearlyAllPagesAreInOrder() throws Exception {
        List<String> odd = new ArrayList<>();
        int pages = 0;
        for (String file : PageBodyTest.pages().toList()) {
            pages++;
            String html = new String(PageBodyTest.unmarked(file), StandardCharsets.UTF_8);
            if (OrderlyMarkup.read(html, "", DEEPEST) == null) {
                odd.add(file);
            }
        }
        assertThat(odd).as("left to Jsoup, of " + pages).hasSizeLessThanOrEqualTo(pages / 20);
    }

    @Test
    void mutantsHaveTheSameTreeOrNone() throws Exception {
        List<byte[]> pages = new ArrayList<>();
        for (String file : PageBodyTest.pages().toList()) {
            pages.add(PageBodyTest.unmarked(file));
        }
        Mutations mutations = Mutations.ofPages(SEED);
        int read = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutations.next(pages.get(i % pages.size()));
            String html = new String(mutant, StandardCharsets.UTF_8);
            Document own = OrderlyMarkup.read(html, "", DEEPEST);
            if (own != null) {
                read++;
                assertThat(outline(own)).as("mutant " + i + " of seed " + SEED).isEqualTo(outline(Jsoup.parse(html)));
            }
        }
        assertThat(read).as("mutants still in order").isGreaterThan(MUTANTS / 10);
    }

    /** Elements with the attributes that count, and texts, white space aside. */
    private static String outline(Document page) {
        StringBuilder outline = new StringBuilder();
        page.children().forEach(element -> outline(element, "\n", false, outline));
        return outline.toString();
    }

    private static void outline(Element element, String indent, boolean inHead, StringBuilder outline) {
        String name = element.normalName();
        outline.append(indent)
                .append(name)
                .append(element.attributes().asList().stream()
                        .filter(attribute -> TagReader.ATTRIBUTES.contains(attribute.getKey()))
                        .map(Attribute::html)
                        .sorted()
                        .collect(Collectors.joining(" ", " ", "")));
        if (EMPTIED.contains(name)) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (child instanceof DataNode data) {
                outline.append(indent).append(data.getWholeData());
            } else if (child instanceof Element inner && !leftOut(inner, inHead || name.equals("head"))) {
                text(text, indent, outline);
                outline(inner, indent + " ", inHead || name.equals("head"), outline);
            }
        }
        text(text, indent, outline);
    }

    private static boolean leftOut(Element element, boolean inHead) {
        return switch (element.normalName()) {
            case "style" -> true;
            case "noscript" -> inHead;
            case "script" -> !element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json");
            default -> false;
        };
    }

    private static void text(StringBuilder text, String indent, StringBuilder outline) {
        String folded = WhiteSpace.fold(text.toString());
        if (!folded.isEmpty()) {
            outline.append(indent).append('"').append(folded).append('"');
        }
        text.setLength(0);
    }
}
