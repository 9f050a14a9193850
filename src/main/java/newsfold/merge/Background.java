package newsfold.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How alike an article is to the window's other stories. Where all of a window is about one affair, everything is alike, and
 * likeness says little: what counts is by how much two articles are more alike than each is to the rest.
 */
final class Background {
    /** As if the window held so many more stories that are like none: of few stories nothing can be learned. */
    private static final int UNSEEN = 4;

    private final List<Map<Integer, Double>> edges;
    private final List<List<Integer>> stories;
    private final int[] home;

    private Background(List<Map<Integer, Double>> edges, List<List<Integer>> stories) {
        this.edges = edges;
        this.stories = stories;
        this.home = new int[edges.size()];
        for (int story = 0; story < stories.size(); story++) {
            for (int article : stories.get(story)) {
                home[article] = story;
            }
        }
    }

    /**
     * @param stories the groups as they are without this correction
     * @return the edges, each less the background of its two ends
     */
    static List<Map<Integer, Double>> without(List<Map<Integer, Double>> edges, List<List<Integer>> stories) {
        Background background = new Background(edges, stories);
        double[] levels = new double[edges.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = background.level(i);
        }
        List<Map<Integer, Double>> rest = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            Map<Integer, Double> mine = new HashMap<>();
            double level = levels[i];
            edges.get(i).forEach((other, value) -> mine.put(other, Math.max(0, value - (level + levels[other]) / 2)));
            rest.add(mine);
        }
        return rest;
    }

    /** Mean over the other stories of the article's mean similarity to their articles. */
    private double level(int article) {
        double sum = 0;
        for (Map.Entry<Integer, Double> edge : edges.get(article).entrySet()) {
            int other = home[edge.getKey()];
            if (other != home[article]) {
                sum += edge.getValue() / stories.get(other).size();
            }
        }
        return sum / (stories.size() - 1 + UNSEEN);
    }
}
