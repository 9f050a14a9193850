package newsfold.render;

/**
 * How much of each item a letter shows. The cuts come in waves from the end of the page to its top: the first takes all
 * but one sentence of the summaries, the next the rest of them, the third the links of the outlets, and only when these have
 * passed the whole page come those that take the outlets' names and, at last, items. A wave starts before the one ahead of it
 * has reached the top, so the first stories stay whole as long as anything below can give way.
 *
 * @param steps how far the waves have run; 0 leaves everything
 * @param items of the page
 * @param least what is left of each item however far they run
 */
record Shortening(int steps, int items, Shown least) {
    static final Shortening NONE = new Shortening(0, 0);

    Shortening(int steps, int items) {
        this(steps, items, Shown.NOTHING);
    }

    /** The same for the plain text, which nobody clips: its summaries are those of the HTML, and each outlet keeps its link. */
    Shortening ofText() {
        return new Shortening(steps, items, Shown.NO_SUMMARY);
    }

    /** What an item has left. */
    enum Shown {
        ALL(0),
        ONE_SENTENCE(0),
        NO_SUMMARY(.25),
        NAMES_WITHOUT_LINKS(.5),
        COUNT_OF_OUTLETS(2),
        NOTHING(3);

        /** When the wave that leaves no more than this starts, in lengths of the page. */
        private final double start;

        Shown(double start) {
            this.start = start;
        }
    }

    /** @param index of the item, 0 at the top */
    Shown of(int index) {
        if (steps == 0) {
            return Shown.ALL;
        }
        int below = items - 1 - index;
        Shown shown = Shown.ALL;
        for (Shown next : Shown.values()) {
            if (next != Shown.ALL && next.compareTo(least) <= 0 && steps > below + next.start * items) {
                shown = next;
            }
        }
        return shown;
    }

    /** How many steps take everything away. */
    static int most(int items) {
        return 4 * items;
    }
}
