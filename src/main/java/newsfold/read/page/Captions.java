package newsfold.read.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newsfold.read.words.Sentences;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Lines that stand in a box of their own with a picture. In a picture story they are the text, else they are none. */
final class Captions {
    /** Captions with more than this share of a text are the text. */
    private static final double MUCH = 0.3;

    private static final int LONGEST = 300;

    /** Words of a line that shares even its innermost box with the picture. */
    private static final int WORDS = 30;

    private static final int LEVELS = 3;
    private final Set<Block> found = new HashSet<>();

    /** Whether picture and line have a box to themselves. */
    static boolean is(List<Block> blocks, int at, @Nullable Element home) {
        Block block = blocks.get(at);
        Element picture = block.picture();
        if (picture == null || block.heading() || block.text().length() > LONGEST) {
            return false;
        }
        Element box = block.element();
        int level = 0;
        while (box != null && level < LEVELS && !Blocks.within(picture, box)) {
            box = box.parent();
            level++;
        }
        if (box == null || level == LEVELS || home != null && Blocks.within(home, box)) {
            return false;
        }
        boolean alone = (at == 0 || !Blocks.within(blocks.get(at - 1).element(), box))
                && (at + 2 >= blocks.size() || !Blocks.within(blocks.get(at + 2).element(), box));
        boolean innermost = level == 0;
        return alone && !(innermost && (box.normalName().equals("p") || Sentences.words(block.text()) > WORDS));
    }

    void add(Block caption) {
        found.add(caption);
    }

    List<Block> removedFrom(List<Block> body) {
        int whole = length(body);
        List<Block> rest = body.stream().filter(block -> !found.contains(block)).toList();
        return whole - length(rest) > MUCH * whole ? body : rest;
    }

    private static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> block.text().length()).sum();
    }
}
