package newsfold.render;

/**
 * How much of each item an HTML letter shows. Each step takes a little from one item, beginning at the end of the page; when every
 * item has lost its first part, the last begins to lose the next. So the lead keeps its summary until nothing else has one.
 *
 * @param steps taken so far
 * @param items of the page, from the top
 */
record Shortening(int steps, int items) {
    static final Shortening NONE = new Shortening(0, 0);

    /** What an item has left. */
    enum Shown {
        ALL,
        ONE_SENTENCE,
        NO_SUMMARY,
        NAMES_WITHOUT_LINKS,
        COUNT_OF_OUTLETS,
        NOTHING
    }

    /** @param index of the item, 0 at the top */
    Shown of(int index) {
        if (steps == 0) {
            return Shown.ALL;
        }
        int rounds = steps / items;
        boolean ahead = index >= items - steps % items;
        return Shown.values()[Math.min(Shown.values().length - 1, rounds + (ahead ? 1 : 0))];
    }

    /** How many steps take everything away. */
    static int most(int items) {
        return items * (Shown.values().length - 1);
    }
}
