package newsfold.merge;

/**
 * How far to look for an article's neighbours.
 *
 * @param promising less than this in common on the telling words is not worth a closer look
 * @param closely at most so many are compared closely, the most promising
 */
record Reach(double promising, int closely) {
    private static final double NEAR = .06;
    private static final double FAR = .02;
    /** From so many articles on chance makes more of them a little alike than events do. */
    private static final double MANY = 5_000;
    /**
     * How much more is to be in common for each doubling of the articles. With less, invented windows of 20,000 and 50,000 get a lower F1;
     * real ones of 500 to 2,500, where chance is small, would lose .003 by as much as 50,000 get.
     */
    private static final double DOUBLED = .018;

    /** Enough to learn from the groups of so many articles which words are rare. */
    static Reach near(int articles) {
        return new Reach(NEAR + chance(articles), 100);
    }

    /** For the stories of so many articles: what is a little alike counts in their means. */
    static Reach far(int articles) {
        return new Reach(FAR + chance(articles), 250);
    }

    private static double chance(int articles) {
        return DOUBLED * Math.log(Math.max(1, articles / MANY)) / Math.log(2);
    }
}
