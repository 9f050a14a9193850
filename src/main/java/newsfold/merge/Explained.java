package newsfold.merge;

import org.jspecify.annotations.Nullable;

/**
 * How much of each article stories explained when it was looked at last ({@link StoryWords}): of those that have not changed since it
 * need not be worked out again. Several threads may ask for different articles at once.
 */
final class Explained {
    /** Of one article: stories ascending, how much they explain, and after how many moves that was. */
    private record Known(int[] stories, double[] shares, int moves) {}

    /** In place of the share of the article's own story, which is not asked for here. */
    private static final double OWN = Double.NaN;

    private final @Nullable Known[] known;

    Explained(int articles) {
        known = new Known[articles];
    }

    /**
     * @param stories ascending
     * @param own the article's
     * @param homes the stories with their words
     * @param changed for each story after how many moves it changed last
     * @param moves how many there have been by now
     * @return for each of the stories but the own one how much of the article it explains
     */
    double[] of(int article, int[] stories, int own, Homes homes, int[] changed, int moves) {
        Known before = known[article];
        double[] shares = new double[stories.length];
        int at = 0;
        for (int k = 0; k < stories.length; k++) {
            int story = stories[k];
            while (before != null && at < before.stories.length && before.stories[at] < story) {
                at++;
            }
            if (story == own) {
                shares[k] = OWN;
            } else if (before != null
                    && at < before.stories.length
                    && before.stories[at] == story
                    && changed[story] <= before.moves
                    && !Double.isNaN(before.shares[at])) {
                shares[k] = before.shares[at];
            } else {
                shares[k] = homes.words(story).explain(article);
            }
        }
        known[article] = new Known(stories, shares, moves);
        return shares;
    }
}
