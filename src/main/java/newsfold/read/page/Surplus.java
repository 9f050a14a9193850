package newsfold.read.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsfold.read.words.Headline;
import newsfold.read.words.Sentences;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What is left among a body's paragraphs that only the whole of them shows to be none: boxes behind it, quotations of it. */
final class Surplus {
    private static final double MANY_LINKS = 0.5;
    private static final double NEARLY_ALL = 0.66;
    private static final int MOST_QUOTATIONS = 20;
    private static final int LONGEST_QUOTATION = 300;

    private Surplus() {}

    /** @param home what most of the text stands directly in */
    static List<Block> removedFrom(List<Block> body, @Nullable Element home) {
        List<Block> whole = withoutTail(body, home);
        List<Block> quotations =
                whole.stream().filter(Surplus::quotation).limit(MOST_QUOTATIONS).toList();
        if (quotations.isEmpty()) {
            return whole;
        }
        List<String> keys =
                whole.stream().map(block -> Headline.key(block.text())).toList();
        Set<Block> repeated = new HashSet<>();
        for (Block quotation : quotations) {
            if (repeats(quotation, whole, keys)) {
                repeated.add(quotation);
            }
        }
        return whole.stream().filter(block -> !repeated.contains(block)).toList();
    }

    private static boolean quotation(Block block) {
        Element parent = block.element().parent();
        return block.text().length() <= LONGEST_QUOTATION
                && (block.element().normalName().equals("blockquote")
                        || parent != null && parent.normalName().equals("blockquote"));
    }

    /** A quotation in large letters that a paragraph has again. */
    private static boolean repeats(Block block, List<Block> body, List<String> keys) {
        String key = Headline.key(block.text());
        for (int i = 0; i < keys.size() && Sentences.words(key) > 4; i++) {
            if (body.get(i).text().length() > block.text().length()
                    && keys.get(i).contains(key)) {
                return true;
            }
        }
        return false;
    }

    /** Where nearly all stands in one place, what follows that place is an author's box, an appeal, a team. */
    private static List<Block> withoutTail(List<Block> body, @Nullable Element home) {
        int inside = 0;
        int whole = 0;
        int end = 0;
        for (int i = 0; i < body.size(); i++) {
            Block block = body.get(i);
            boolean inHome = athome(block, home);
            inside += inHome ? block.text().length() : 0;
            whole += block.text().length();
            end = inHome ? i + 1 : end;
        }
        return inside >= NEARLY_ALL * whole ? body.subList(0, end) : body;
    }

    /** Whether it stands where most of the text does, or in a place of the same kind. */
    private static boolean athome(Block block, @Nullable Element home) {
        if (home == null) {
            return true;
        }
        for (Element e = block.element(); e != null; e = e.parent()) {
            if (e == home
                    || e.normalName().equals(home.normalName()) && e.className().equals(home.className())) {
                return true;
            }
        }
        return false;
    }

    /** The element that most of the running text stands directly in. */
    static @Nullable Element home(List<Block> blocks) {
        Map<Element, Integer> lengths = new HashMap<>();
        Element home = null;
        for (Block block : blocks) {
            Element parent = block.element().parent();
            if (parent != null && block.paragraph() && block.linkShare() < MANY_LINKS) {
                int length = lengths.merge(parent, block.text().length(), Integer::sum);
                if (home == null || length > lengths.getOrDefault(home, 0)) {
                    home = parent;
                }
            }
        }
        return home;
    }
}
