package newsfold.read;

import org.jsoup.nodes.Element;

/**
 * A run of text on a web page that stands by itself: a paragraph, a heading, an item of a list.
 *
 * @param element the innermost block element around it
 * @param text white space folded, never empty
 * @param linked how many of its characters are links
 * @param pictured whether a picture stands between this and the block before
 */
record Block(Element element, String text, int linked, boolean pictured) {

    double linkShare() {
        return Math.min(1, linked / (double) text.length());
    }

    boolean heading() {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }
}
