package newsfold.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    /** The fit from which an article that stands alone joins a story; most articles fit their own story twice as well. */
    private static final double FITS = .22;
    /** What share of a story a group of headlines may be that joins it: next to a story of its size it may be another. */
    private static final double SMALL = .1;
    /** With so many stories at most is each article tried: the one that fits is hardly ever far from being the most alike. */
    private static final int TRIED = 16;
    /** What the mean similarity counts, beside the words that are explained. */
    private static final double ALIKE = .5;
    /** Standard deviation, in days, of the bell curve by which distance in time makes an explanation doubtful. */
    private static final double DAYS = 1;

    private static final double SECONDS_A_DAY = 86_400;

    private static final long UNKNOWN = Long.MIN_VALUE;
    /** So many articles are looked at together, before what has moved counts: few of them matter to one another. */
    private static final int TOGETHER = 1_000;

    private static final int STAYS = -1;
    private static final int NEVER = -1;

    private final List<Profile> profiles;
    private final Edges edges;
    private final Language language;
    private final List<StoryWords> words = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    /** When each article was published, in seconds. */
    private final long[] times;
    /** For each article the number of its story. */
    private final int[] home;

    /** For each article after how many moves it was looked at last. */
    private final int[] seen;
    /** For each story after how many moves its articles were others than before. */
    private final int[] changed;

    private final Explained explained;
    private int moves;
    /** How many stories there are. */
    private int count;

    private Placing(List<Profile> profiles, Language language, Edges edges, List<List<Integer>> groups) {
        this.profiles = profiles;
        this.edges = edges;
        this.times = profiles.stream()
                .map(profile -> profile.article().published())
                .mapToLong(time -> time == null ? UNKNOWN : time.getEpochSecond())
                .toArray();
        this.language = language;
        this.home = new int[profiles.size()];
        this.seen = new int[home.length];
        Arrays.fill(seen, NEVER);
        this.changed = new int[groups.size()];
        this.explained = new Explained(home.length);
        for (List<Integer> group : groups) {
            int story = open();
            group.forEach(article -> enter(article, story));
        }
    }

    /**
     * @param edges how alike the articles are, above the {@link Background} and without round-ups
     * @param groups the stories so far
     * @return each in ascending order, by their lowest number
     */
    static List<List<Integer>> groups(
            List<Profile> profiles, Language language, Edges edges, List<List<Integer>> groups) {
        Placing placing = new Placing(profiles, language, edges, groups);
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = placing.round();
        }
        placing.gather();
        List<List<Integer>> placed = new ArrayList<>();
        for (List<Integer> story : placing.members) {
            if (!story.isEmpty()) {
                story.sort(null);
                placed.add(story);
            }
        }
        placed.sort((a, b) -> Integer.compare(a.get(0), b.get(0)));
        return placed;
    }

    private boolean round() {
        int before = moves;
        recount();
        for (int from = 0; from < home.length; from += TOGETHER) {
            place(from, Math.min(home.length, from + TOGETHER));
        }
        return moves > before;
    }

    /** How many there are bears on those that stand alone. */
    private void recount() {
        int stories = (int) members.stream().filter(story -> !story.isEmpty()).count();
        for (List<Integer> story : members) {
            if (stories != count && story.size() == 1) {
                seen[story.get(0)] = NEVER;
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
                if (story != home[article]) {
                    moves++;
                    changed[home[article]] = moves;
                    changed[story] = moves;
                    leave(article, home[article]);
                    enter(article, story);
                }
            }
        }
    }

    /** Whether another article may have come to or left a story that matters to this one since there were so many moves. */
    private boolean changed(int article, int since) {
        if (edges.of(article).length == 0) {
            return false;
        }
        if (since == NEVER || changed[home[article]] > since) {
            return true;
        }
        for (int other : edges.of(article)) {
            if (changed[home[other]] > since) {
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
            alike.add(home[others[k]], values[k]);
        }
        int before = home[article];
        boolean alone = members.get(before).size() == 1;
        return alone ? admitted(article, before, alike) : fitting(article, before, alike);
    }

    private int fitting(int article, int before, Sums alike) {
        int best = before;
        double most = fit(article, before, words.get(before).explainOwn(article), alike.get(before), -1);
        int[] stories = nearest(alike, before);
        double[] shares = explained.of(article, stories, before, words, changed, moves);
        for (int k = 0; k < stories.length; k++) {
            double fit = stories[k] == before ? 0 : fit(article, stories[k], shares[k], alike.get(stories[k]), most);
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
            means[k] = alike.get(stories[k]) / (members.get(stories[k]).size() - (stories[k] == own ? 1 : 0));
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
        double[] shares = explained.of(article, stories, before, words, changed, moves);
        double[] fits = new double[stories.length];
        for (int k = 0; k < stories.length; k++) {
            fits[k] = stories[k] == before ? 0 : fit(article, stories[k], shares[k], alike.get(stories[k]), 0);
        }
        return standingOut(before, stories, fits);
    }

    /** The story that fits by enough more than the others do on the average. */
    private int standingOut(int before, int[] stories, double[] fits) {
        double sum = 0;
        for (double fit : fits) {
            sum += Math.max(0, fit);
        }
        int best = before;
        double most = FITS;
        for (int k = 0; k < stories.length; k++) {
            double background = (sum - Math.max(0, fits[k])) / (count + Background.UNSEEN);
            if (fits[k] - background > most) {
                most = fits[k] - background;
                best = stories[k];
            }
        }
        return best;
    }

    /**
     * Bare headlines in the same words find one another and stay together, though others tell the same event otherwise. A
     * group of them joins a story of headlines beside which it is small, if its articles on the average fit that story as one
     * that stands alone must.
     */
    private void gather() {
        recount();
        for (int story = 0; story < members.size(); story++) {
            List<Integer> group = List.copyOf(members.get(story));
            if (group.size() > 1 && group.stream().allMatch(this::bare)) {
                int joined = standingOut(group, story);
                if (joined != story) {
                    for (int article : group) {
                        leave(article, story);
                        enter(article, joined);
                    }
                }
            }
        }
    }

    private int standingOut(List<Integer> group, int before) {
        Map<Integer, Sums> alike = new TreeMap<>();
        for (int article : group) {
            int[] others = edges.of(article);
            float[] values = edges.values(article);
            for (int k = 0; k < others.length; k++) {
                int story = home[others[k]];
                if (story != before
                        && group.size() <= SMALL * members.get(story).size()) {
                    alike.computeIfAbsent(story, unused -> new Sums(group.size()))
                            .add(article, values[k]);
                }
            }
        }
        alike.keySet().removeIf(story -> !ofHeadlines(members.get(story)));
        int[] stories = new int[alike.size()];
        double[] fits = new double[alike.size()];
        int at = 0;
        for (Map.Entry<Integer, Sums> story : alike.entrySet()) {
            stories[at] = story.getKey();
            for (int article : group) {
                double share = words.get(story.getKey()).explain(article);
                fits[at] += fit(article, story.getKey(), share, story.getValue().get(article), 0) / group.size();
            }
            at++;
        }
        return standingOut(before, stories, fits);
    }

    private boolean ofHeadlines(List<Integer> story) {
        return 2 * story.stream().filter(this::bare).count() > story.size();
    }

    private boolean bare(int article) {
        return profiles.get(article).bare();
    }

    /**
     * How well an article fits a story, its own one as if it were not there.
     *
     * @param share how much of the article the story explains
     * @param most where not even nearness in time brings more than this, less may be said than is
     */
    private double fit(int article, int story, double share, double alike, double most) {
        boolean own = home[article] == story;
        double mean = ALIKE * alike / (members.get(story).size() - (own ? 1 : 0));
        double near = share > 0 && share + mean > most ? nearness(article, members.get(story)) : 1;
        return share * near + mean;
    }

    /** Mean over the story's other articles. */
    private double nearness(int article, List<Integer> story) {
        double sum = 0;
        int others = 0;
        for (int member : story) {
            if (member != article) {
                sum += nearness(article, member);
                others++;
            }
        }
        return sum / others;
    }

    private double nearness(int one, int other) {
        if (times[one] == UNKNOWN || times[other] == UNKNOWN) {
            return Similarity.undated(times[one] == times[other]);
        }
        double deviations = (times[one] - times[other]) / SECONDS_A_DAY / DAYS;
        return Math.exp(-deviations * deviations / 2);
    }

    private int open() {
        members.add(new ArrayList<>());
        words.add(new StoryWords(language));
        return members.size() - 1;
    }

    private void enter(int article, int story) {
        home[article] = story;
        members.get(story).add(article);
        words.get(story).add(article);
    }

    private void leave(int article, int story) {
        members.get(story).remove((Integer) article);
        words.get(story).remove(article);
    }
}
