package newsfold.front.archive;

import java.net.URI;
import newsfold.publish.PastEdition;
import newsfold.render.Mark;
import newsfold.render.RenderedEdition;
import newsfold.render.Selection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An edition as a page for everybody: the frozen letter without what concerns the one reader it goes to. */
final class WebEdition {
    private final Document page;

    /** @param letter frozen */
    WebEdition(RenderedEdition letter) {
        page = Jsoup.parse(letter.of(Selection.EVERYBODY).html());
        page.outputSettings().prettyPrint(false);
        for (Mark mark : Mark.values()) {
            for (Element link : page.getElementsByAttributeValueContaining("href", mark.token())) {
                block(link).remove();
            }
            for (Element element : page.getElementsContainingOwnText(mark.token())) {
                block(element).remove();
            }
        }
        markMain();
    }

    /** What readers with a screen reader go to at once; in a mail program the letter is a part of another page. */
    private void markMain() {
        Element paper = page.selectFirst("td.p");
        if (paper != null) {
            Element main = new Element("main");
            main.appendChildren(paper.childNodesCopy());
            paper.empty().appendChild(main);
        }
    }

    /** The paragraph it stands in, or itself where that is none. */
    private static Element block(Element element) {
        Element paragraph = element.closest("p");
        return paragraph == null ? element : paragraph;
    }

    /**
     * What it says of itself to search engines and where a link to it is shared.
     *
     * @param data JSON-LD, fit to stand in a script element
     */
    WebEdition described(String data, URI address, PastEdition edition) {
        Element head = page.head();
        head.appendElement("link").attr("rel", "canonical").attr("href", address.toASCIIString());
        head.appendElement("link").attr("rel", "stylesheet").attr("href", "/style/beside.css");
        property(head, "og:type", "article");
        property(head, "og:title", edition.subject());
        property(head, "og:site_name", edition.title());
        property(head, "og:url", address.toASCIIString());
        head.appendElement("script").attr("type", "application/ld+json").appendChild(new DataNode(data));
        return this;
    }

    private static void property(Element head, String name, String content) {
        head.appendElement("meta").attr("property", name).attr("content", content);
    }

    /** @param html put behind the letter */
    WebEdition with(String html) {
        page.body().append(html);
        return this;
    }

    String html() {
        String clean = page.outerHtml().replaceFirst("(?i)^<!doctype", "<!DOCTYPE");
        for (Mark mark : Mark.values()) {
            clean = clean.replace(mark.token(), "");
        }
        return clean;
    }
}
