package newsfold.read.page;

import java.net.URI;
import newsfold.read.words.Addresses;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A run of text on a web page that stands by itself: a paragraph, a heading, an item of a list.
 *
 * @param element the innermost block element around it
 * @param text white space folded, never empty
 * @param paragraph whether it is running text rather than a headline or label
 * @param linked how many of its characters are links
 * @param link the first link in it
 * @param picture the last one between this and the block before
 */
record Block(
        Element element,
        String text,
        boolean paragraph,
        int linked,
        @Nullable Element link,
        @Nullable Element picture) {

    double linkShare() {
        return Math.min(1, linked / (double) text.length());
    }

    boolean heading() {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    /**
     * Whether it links to another site: what a text points to, rather than what its site goes on with.
     *
     * @param here an address of the page's site; where it is not known, no link is known to lead elsewhere
     */
    boolean linksElsewhere(@Nullable URI here) {
        URI there = link == null || here == null ? null : Addresses.resolve(here, link.attr("href"));
        return here != null && there != null && !Addresses.sameSite(here, there);
    }

    /** Whether it links to a place on its own page, as headings do for those who share them. */
    boolean linksToItself() {
        return link != null && link.attr("href").startsWith("#");
    }
}
