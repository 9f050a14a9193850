package newsfold.merge;

import java.util.Arrays;
import java.util.List;

/**
 * Gives each article once more the story that fits it best, now that the stories are known as a whole: a story of many
 * articles says more about what belongs to it than any pair of them. What counts is how much of what is surprising in the
 * article the story's words explain ({@link StoryWords}), the nearness in time, and the mean similarity to the story's
 * articles. An article that no story fits stands alone.
 *
 * <p>Articles are taken in the order of their numbers, and what has moved counts from then on; so the result is one.
 */
final class Placing {
    /** After so many rounds hardly an article moves. */
    private static final int ROUNDS = 4;
    /** With so many stories at most is each article tried: the one that fits is hardly ever far from being the most alike. */
    private static final int TRIED = 16;
    /** So many articles are looked at together, before what has moved counts: few of them matter to one another. */
    private static final int TOGETHER = 1_000;

    private static final int STAYS = -1;
    private static final int NEVER = -1;

    private final Edges edges;
    private final Homes homes;

    /** For each article after how many moves it was looked at last. */
    private final int[] seen;
    /** For each story after how many moves its articles were others than before. */
    private final int[] changed;

    private final Explained explained;
    private int moves;
    /** How many stories there are. */
    private int count;

    private Placing(Edges edges, Homes homes) {
        this.edges = edges;
        this.homes = homes;
        this.seen = new int[homes.articles()];
        Arrays.fill(seen, NEVER);
        this.changed = new int[homes.stories()];
        this.explained = new Explained(seen.length);
    }

    /**
     * @param edges how alike the articles are, above the {@link Background} and without round-ups
     * @param groups the stories so far
     * @return each in ascending order, by their lowest number
     */
    static List<List<Integer>> groups(
            List<Profile> profiles, Language language, Edges edges, List<List<Integer>> groups) {
        Homes homes = new Homes(profiles, language, groups);
        Placing placing = new Placing(edges, homes);
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = placing.round();
        }
        new HeadlineGroups(profiles, edges, homes).join();
        return homes.groups();
    }

    private boolean round() {
        int before = moves;
        recount();
        for (int from = 0; from < seen.length; from += TOGETHER) {
            place(from, Math.min(seen.length, from + TOGETHER));
        }
        return moves > before;
    }

    /** How many there are bears on those that stand alone. */
    private void recount() {
        int stories = homes.inhabited();
        for (int story = 0; stories != count && story < homes.stories(); story++) {
            if (homes.of(story).size() == 1) {
                seen[homes.of(story).get(0)] = NEVER;
            }
        }
        count = stories;
    }

    /**
     * Looks for the stories of some articles at once, by all processors; where one of the stories that matter to an article has changed
     * before it is its turn, it is looked for again. So all is as if they had been placed one after the other.
     */
    private void place(int from, int to) {
        int begun = moves;
        int[] found = new int[to - from];
        Stretch.each(
                to - from,
                stretch -> stretch.forEach(i -> found[i] = changed(from + i, seen[from + i]) ? best(from + i) : STAYS));
        for (int article = from; article < to; article++) {
            int story = found[article - from];
            if (changed(article, story == STAYS ? seen[article] : begun)) {
                story = best(article);
            }
            if (story != STAYS) {
                seen[article] = moves;
                if (story != homes.home(article)) {
                    moves++;
                    changed[homes.home(article)] = moves;
                    changed[story] = moves;
                    homes.move(article, story);
                }
            }
        }
    }

    /** Whether another article may have come to or left a story that matters to this one since there were so many moves. */
    private boolean changed(int article, int since) {
        if (edges.of(article).length == 0) {
            return false;
        }
        if (since == NEVER || changed[homes.home(article)] > since) {
            return true;
        }
        for (int other : edges.of(article)) {
            if (changed[homes.home(other)] > since) {
                return true;
            }
        }
        return false;
    }

    /**
     * The story that the article came from, unless another fits better. One that stands alone must fit a story by more than
     * it fits others on the average: in a window that is all about one affair, everything is explained by everything.
     */
    private int best(int article) {
        int[] others = edges.of(article);
        float[] values = edges.values(article);
        Sums alike = new Sums(others.length);
        for (int k = 0; k < others.length; k++) {
            alike.add(homes.home(others[k]), values[k]);
        }
        int before = homes.home(article);
        boolean alone = homes.of(before).size() == 1;
        return alone ? admitted(article, before, alike) : fitting(article, before, alike);
    }

    private int fitting(int article, int before, Sums alike) {
        int best = before;
        double most = homes.fit(article, before, homes.words(before).explainOwn(article), alike.get(before), -1);
        int[] stories = nearest(alike, before);
        double[] shares = explained.of(article, stories, before, homes, changed, moves);
        for (int k = 0; k < stories.length; k++) {
            double fit =
                    stories[k] == before ? 0 : homes.fit(article, stories[k], shares[k], alike.get(stories[k]), most);
            if (stories[k] != before && fit > most) {
                most = fit;
                best = stories[k];
            }
        }
        return best;
    }

    /** Ascending: the stories whose articles are most alike on the average, which are all that an article is tried with. */
    private int[] nearest(Sums alike, int own) {
        int[] stories = alike.keys();
        if (stories.length <= TRIED) {
            return stories;
        }
        double[] means = new double[stories.length];
        for (int k = 0; k < means.length; k++) {
            means[k] = alike.get(stories[k]) / (homes.of(stories[k]).size() - (stories[k] == own ? 1 : 0));
        }
        double[] sorted = means.clone();
        Arrays.sort(sorted);
        double least = sorted[sorted.length - TRIED];
        int count = 0;
        for (int k = 0; k < means.length; k++) {
            if (means[k] >= least) {
                stories[count++] = stories[k];
            }
        }
        return Arrays.copyOf(stories, count);
    }

    private int admitted(int article, int before, Sums alike) {
        int[] stories = nearest(alike, before);
        double[] shares = explained.of(article, stories, before, homes, changed, moves);
        double[] fits = new double[stories.length];
        for (int k = 0; k < stories.length; k++) {
            fits[k] = stories[k] == before ? 0 : homes.fit(article, stories[k], shares[k], alike.get(stories[k]), 0);
        }
        return homes.standingOut(before, stories, fits, count);
    }
}
