package newsfold.merge;

import java.util.List;

/**
 * How alike an article is to the window's other stories. Where all of a window is about one affair, everything is alike, and
 * likeness says little: what counts is by how much two articles are more alike than each is to the rest.
 */
final class Background {
    /** As if the window held so many more stories that are like none: of few stories nothing can be learned. */
    static final int UNSEEN = 4;

    private Background() {}

    /**
     * @param stories the groups as they are without this correction
     * @return the edges, each less the background of its two ends
     */
    static Edges without(Edges edges, List<List<Integer>> stories) {
        int[] home = new int[edges.articles()];
        for (int story = 0; story < stories.size(); story++) {
            for (int article : stories.get(story)) {
                home[article] = story;
            }
        }
        double[] levels = new double[home.length];
        Stretch.each(levels.length, stretch -> stretch.forEach(i -> levels[i] = level(i, edges, stories, home)));
        return edges.above(levels);
    }

    /** Mean over the other stories of the article's mean similarity to their articles. */
    private static double level(int article, Edges edges, List<List<Integer>> stories, int[] home) {
        double sum = 0;
        int[] others = edges.of(article);
        float[] values = edges.values(article);
        for (int k = 0; k < others.length; k++) {
            int story = home[others[k]];
            if (story != home[article]) {
                sum += values[k] / stories.get(story).size();
            }
        }
        return sum / (stories.size() - 1 + UNSEEN);
    }
}
