package newsfold.merge;

import java.util.Arrays;
import java.util.List;

/** For each story the one that it is most like, by the mean similarity of their articles. */
final class NearestStories {
    private final int[] nearest;
    private final double[] similarity;

    private NearestStories(int[] nearest, double[] similarity) {
        this.nearest = nearest;
        this.similarity = similarity;
    }

    /** @param groups article numbers of each story */
    static NearestStories of(List<List<Integer>> groups, Edges edges) {
        int[] home = new int[edges.articles()];
        for (int g = 0; g < groups.size(); g++) {
            for (int article : groups.get(g)) {
                home[article] = g;
            }
        }
        int[] nearest = new int[groups.size()];
        double[] similarity = new double[groups.size()];
        Arrays.fill(nearest, -1);
        Stretch.each(
                groups.size(),
                stretch -> stretch.forEach(g -> {
                    Sums sums = new Sums(groups.get(g).size());
                    for (int article : groups.get(g)) {
                        int[] others = edges.of(article);
                        float[] values = edges.values(article);
                        for (int k = 0; k < others.length; k++) {
                            if (home[others[k]] != g) {
                                sums.add(home[others[k]], values[k]);
                            }
                        }
                    }
                    for (int story : sums.keys()) {
                        double mean = sums.get(story)
                                / groups.get(g).size()
                                / groups.get(story).size();
                        if (mean > similarity[g]) {
                            similarity[g] = mean;
                            nearest[g] = story;
                        }
                    }
                }));
        return new NearestStories(nearest, similarity);
    }

    /** The number of the story most like this one, or -1 where none is at all. */
    int of(int story) {
        return nearest[story];
    }

    double similarity(int story) {
        return similarity[story];
    }
}
