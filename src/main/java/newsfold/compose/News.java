package newsfold.compose;

import java.util.List;
import newsfold.read.Outlet;

/**
 * What a story has that readers do not know yet.
 *
 * @param texts how many new texts there are; what only prints known ones again is not counted
 * @param outlets those of these texts that were not heard of it before; an outlet without a name is not listed
 * @param further the other outlets of these texts
 * @param figures counts of what was counted before, and now is another number
 * @param sentences a few of the new texts' own sentences that say something new, the most telling first
 */
public record News(
        int texts, List<Outlet> outlets, List<Outlet> further, List<Figure> figures, List<Sentence> sentences) {
    /** Nothing is new: a story that comes again only because editors want it. */
    static final News NOTHING = new News(0, List.of(), List.of(), List.of(), List.of());

    public News {
        outlets = List.copyOf(outlets);
        further = List.copyOf(further);
        figures = List.copyOf(figures);
        sentences = List.copyOf(sentences);
    }

    /**
     * A count that changed.
     *
     * @param now as a new text has it: "44 dead"
     * @param before the numbers that known texts gave, without separators
     */
    public record Figure(String now, List<String> before) {
        public Figure {
            before = List.copyOf(before);
        }
    }
}
