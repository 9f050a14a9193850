package newsfold.read.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsfold.read.Page;
import newsfold.read.charset.PageText;
import newsfold.read.words.Addresses;
import newsfold.read.words.Byline;
import newsfold.read.words.LineKind;
import newsfold.read.words.Link;
import newsfold.read.words.Sentences;
import newsfold.read.words.WhiteSpace;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the articles that a web page announces: a front page or section given as a feed. */
public final class PageLinks {
    private static final String NAVIGATION = "nav, header nav, footer, [role=navigation], [role=contentinfo],"
            + " [class*=breadcrumb], [class*=cookie], [class*=share], script, style, noscript, template";
    /** A headline has so many words at least; sections and buttons have fewer. */
    private static final int HEADLINE_WORDS = 4;

    private static final int LONGEST = 300;

    /** Links to articles in the page's order, each address once, on the page's own site. */
    public List<Link> read(Page page) {
        Document document = PageReader.parse(PageText.of(page).text(), page.url());
        Element given = document.selectFirst("base[href]");
        URI base = given == null ? page.url() : Addresses.resolve(page.url(), given.attr("href"));
        document.select(NAVIGATION).remove();
        Map<URI, String> found = new LinkedHashMap<>();
        for (Element link : document.select("a[href]")) {
            URI url = Addresses.resolve(base, link.attr("href"));
            String text = text(link);
            if (url != null && article(url, page.url()) && headline(text)) {
                found.merge(url, text, (one, other) -> one.length() >= other.length() ? one : other);
            }
        }
        List<Link> links = new ArrayList<>();
        found.forEach((url, text) -> links.add(new Link(url, text)));
        return links;
    }

    /** The link's heading, where it wraps a whole teaser; else all its words. */
    private static String text(Element link) {
        Element heading = link.selectFirst("h1, h2, h3, h4, h5, h6");
        return WhiteSpace.fold((heading == null ? link : heading).text());
    }

    private static boolean headline(String text) {
        return text.length() <= LONGEST
                && Sentences.words(text) >= HEADLINE_WORDS
                && LineKind.of(text) == LineKind.TEXT
                && !Byline.meta(text);
    }

    private static boolean article(URI url, @Nullable URI page) {
        String path = url.getPath();
        if (path == null || path.length() <= 1 && url.getQuery() == null) {
            return false;
        }
        return page == null || Addresses.sameSite(url, page) && !url.equals(page);
    }
}
