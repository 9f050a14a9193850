package newsfold.front;

import newsfold.render.Mark;
import newsfold.render.RenderedEdition;
import newsfold.render.Selection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An edition as a page for everybody: the frozen letter without what concerns the one reader it goes to. */
final class WebEdition {
    private WebEdition() {}

    /** @param letter frozen */
    static String of(RenderedEdition letter) {
        Document page = Jsoup.parse(letter.of(Selection.EVERYBODY).html());
        page.outputSettings().prettyPrint(false);
        for (Mark mark : Mark.values()) {
            for (Element link : page.getElementsByAttributeValueContaining("href", mark.token())) {
                block(link).remove();
            }
            for (Element element : page.getElementsContainingOwnText(mark.token())) {
                block(element).remove();
            }
        }
        String clean = page.outerHtml();
        for (Mark mark : Mark.values()) {
            clean = clean.replace(mark.token(), "");
        }
        return clean;
    }

    /** The paragraph it stands in, or itself where that is none. */
    private static Element block(Element element) {
        Element paragraph = element.closest("p");
        return paragraph == null ? element : paragraph;
    }
}
