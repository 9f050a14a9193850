package newsfold.merge;

import java.util.ArrayList;
import java.util.List;

/** Which article is in which story, and how well it would fit into others. Stories are numbers; one that all have left stays, empty. */
final class Homes {
    /** The fit from which an article that stands alone joins a story; most articles fit their own story twice as well. */
    private static final double FITS = .22;
    /** What the mean similarity counts, beside the words that are explained. */
    private static final double ALIKE = .5;
    /** Standard deviation, in days, of the bell curve by which distance in time makes an explanation doubtful. */
    private static final double DAYS = 1;

    private static final double SECONDS_A_DAY = 86_400;

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final List<StoryWords> words = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    /** When each article was published, in seconds. */
    private final long[] times;
    /** For each article the number of its story. */
    private final int[] home;

    /** @param groups the stories so far */
    Homes(List<Profile> profiles, Language language, List<List<Integer>> groups) {
        this.times = profiles.stream()
                .map(profile -> profile.article().published())
                .mapToLong(time -> time == null ? UNKNOWN : time.getEpochSecond())
                .toArray();
        this.home = new int[profiles.size()];
        for (List<Integer> group : groups) {
            int story = members.size();
            members.add(new ArrayList<>());
            words.add(new StoryWords(language));
            group.forEach(article -> enter(article, story));
        }
    }

    int articles() {
        return home.length;
    }

    /** With the empty ones. */
    int stories() {
        return members.size();
    }

    /** How many stories have any article. */
    int inhabited() {
        return (int) members.stream().filter(story -> !story.isEmpty()).count();
    }

    /** The number of an article's story. */
    int home(int article) {
        return home[article];
    }

    /** The articles of a story, in the order in which they came. */
    List<Integer> of(int story) {
        return members.get(story);
    }

    StoryWords words(int story) {
        return words.get(story);
    }

    void move(int article, int story) {
        members.get(home[article]).remove((Integer) article);
        words.get(home[article]).remove(article);
        enter(article, story);
    }

    private void enter(int article, int story) {
        home[article] = story;
        members.get(story).add(article);
        words.get(story).add(article);
    }

    /** The stories, each in ascending order, by their lowest number. */
    List<List<Integer>> groups() {
        return members.stream()
                .filter(story -> !story.isEmpty())
                .map(story -> {
                    List<Integer> sorted = new ArrayList<>(story);
                    sorted.sort(null);
                    return sorted;
                })
                .sorted((a, b) -> Integer.compare(a.get(0), b.get(0)))
                .toList();
    }

    /**
     * The story that fits by enough more than the others do on the average: that is asked of what stands alone.
     *
     * @param before the own story, which is the answer where none does
     * @param fits how well each of the stories fits
     * @param count how many stories there are in all
     */
    int standingOut(int before, int[] stories, double[] fits, int count) {
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
     * How well an article fits a story, its own one as if it were not there.
     *
     * @param share how much of the article the story explains
     * @param most where not even nearness in time brings more than this, less may be said than is
     */
    double fit(int article, int story, double share, double alike, double most) {
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
}
