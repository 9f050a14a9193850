package newsfold.read.page;

import java.util.List;
import newsfold.read.words.Headline;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Pages that show several whole articles, one below the other, each with its headline. */
final class SideBySide {
    /** Fewer characters of running text are no article beside others. */
    private static final int SHORTEST = 200;

    /** The next article of an endless page is not farther away, with the advertisements between. */
    private static final int NEIGHBOURS = 6;

    private SideBySide() {}

    /** Where whole articles stand side by side, each with its headline, only the one with this headline counts. */
    static List<Block> own(List<Block> blocks, @Nullable String headline) {
        Block first = blocks.isEmpty() ? null : blocks.get(0);
        if (first == null || headline == null || !Headline.same(first.text(), headline)) {
            return blocks;
        }
        Element own = first.element();
        while (own != null && !BodyFinder.article(own)) {
            own = own.parent();
        }
        boolean whole = own != null && besideOthers(own, first.element().normalName());
        Element article = whole ? own : oneOfSeveral(first.element());
        if (article == null) {
            return blocks;
        }
        List<Block> inside = blocks.stream()
                .filter(block -> Blocks.within(block.element(), article))
                .toList();
        return BodyFinder.running(inside) >= SHORTEST ? inside : blocks;
    }

    /** The part of the page around a main heading that others of its kind follow, each with a heading of the same kind. */
    private static @Nullable Element oneOfSeveral(Element heading) {
        if (!heading.normalName().equals("h1")) {
            return null;
        }
        for (Element up = heading.parent(); up != null; up = up.parent()) {
            Element next = up.className().isEmpty() ? null : up.nextElementSibling();
            for (int i = 0; i < NEIGHBOURS && next != null; i++, next = next.nextElementSibling()) {
                Element other = next.normalName().equals(up.normalName())
                                && next.className().equals(up.className())
                        ? next.selectFirst("h1")
                        : null;
                if (other != null && other.className().equals(heading.className())) {
                    return up;
                }
            }
        }
        return null;
    }

    private static boolean besideOthers(Element article, String heading) {
        Element next = article;
        for (int i = 0; i < NEIGHBOURS && next != null; i++) {
            next = next.nextElementSibling();
            if (next != null
                    && BodyFinder.article(next)
                    && next.className().equals(article.className())
                    && next.selectFirst(heading) != null) {
                return true;
            }
        }
        return false;
    }
}
