package newsfold.read.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The boxes that stand in an article's text: related stories, newsletters. One begins with its title. */
final class Boxes {
    /** What holds more than this share of the text is no box. */
    private static final double MUCH = 0.35;

    private final List<Block> blocks;
    private final @Nullable Element home;
    private final int whole;
    private final Set<Element> aroundBody = new HashSet<>();
    private final Map<Element, Boolean> judged = new HashMap<>();

    /**
     * Begins before the first paragraph.
     *
     * @param home what most of the text stands directly in
     */
    Boxes(List<Block> blocks, @Nullable Element home) {
        this.blocks = blocks;
        this.home = home;
        this.whole = blocks.stream().mapToInt(Boxes::running).sum();
    }

    /** Remembers a paragraph of the body. */
    void keep(Element paragraph) {
        for (Element e = paragraph; e != null && aroundBody.add(e); e = e.parent()) {}
    }

    /** The box whose title this block is: the largest part of the page around it without any of the body so far. */
    @Nullable
    Element around(int title) {
        if (aroundBody.isEmpty()) {
            return null;
        }
        Element box = blocks.get(title).element();
        for (Element up = box.parent(); up != null && !aroundBody.contains(up); up = up.parent()) {
            box = up;
        }
        Element found = box;
        return judged.computeIfAbsent(box, unknown -> box(title, found)) ? found : null;
    }

    /** Whether more than its title stands in a box: the teaser, too. */
    boolean full(int title, Element box) {
        return title + 1 < blocks.size() && Blocks.within(blocks.get(title + 1).element(), box);
    }

    private boolean box(int title, Element box) {
        if (aroundBody.contains(box) || home != null && Blocks.within(home, box)) {
            return false;
        }
        int held = 0;
        for (int i = title; i < blocks.size() && Blocks.within(blocks.get(i).element(), box); i++) {
            held += running(blocks.get(i));
        }
        return held <= MUCH * whole;
    }

    private static int running(Block block) {
        return block.paragraph() ? block.text().length() : 0;
    }
}
