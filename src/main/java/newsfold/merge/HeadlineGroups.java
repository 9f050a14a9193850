package newsfold.merge;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Bare headlines in the same words find one another and stay together, though others tell the same event otherwise. A group of them
 * joins a story of headlines beside which it is small, if its articles on the average fit that story as one that stands alone must.
 */
final class HeadlineGroups {
    /** What share of a story a group may be that joins it: next to a story of its size it may be another. */
    private static final double SMALL = .1;

    private final List<Profile> profiles;
    private final Edges edges;
    private final Homes homes;

    /** @param edges how alike the articles are, as {@link Placing} sees them */
    HeadlineGroups(List<Profile> profiles, Edges edges, Homes homes) {
        this.profiles = profiles;
        this.edges = edges;
        this.homes = homes;
    }

    void join() {
        int count = homes.inhabited();
        for (int story = 0; story < homes.stories(); story++) {
            List<Integer> group = List.copyOf(homes.of(story));
            if (group.size() > 1 && group.stream().allMatch(this::bare)) {
                int joined = standingOut(group, story, count);
                if (joined != story) {
                    group.forEach(article -> homes.move(article, joined));
                }
            }
        }
    }

    private int standingOut(List<Integer> group, int before, int count) {
        Map<Integer, Sums> alike = new TreeMap<>();
        for (int article : group) {
            int[] others = edges.of(article);
            float[] values = edges.values(article);
            for (int k = 0; k < others.length; k++) {
                int story = homes.home(others[k]);
                if (story != before && group.size() <= SMALL * homes.of(story).size()) {
                    alike.computeIfAbsent(story, unused -> new Sums(group.size()))
                            .add(article, values[k]);
                }
            }
        }
        alike.keySet().removeIf(story -> !ofHeadlines(homes.of(story)));
        int[] stories = new int[alike.size()];
        double[] fits = new double[alike.size()];
        int at = 0;
        for (Map.Entry<Integer, Sums> story : alike.entrySet()) {
            stories[at] = story.getKey();
            for (int article : group) {
                double share = homes.words(story.getKey()).explain(article);
                fits[at] += homes.fit(
                                article, story.getKey(), share, story.getValue().get(article), 0)
                        / group.size();
            }
            at++;
        }
        return homes.standingOut(before, stories, fits, count);
    }

    private boolean ofHeadlines(List<Integer> story) {
        return 2 * story.stream().filter(this::bare).count() > story.size();
    }

    private boolean bare(int article) {
        return profiles.get(article).bare();
    }
}
