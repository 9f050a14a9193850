package newsfold.desk.house;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import newsfold.gather.FeedDay;

/**
 * A feed's last days as a row of bars, and the same in words for those who do not see them.
 *
 * @param sentence what the bars show
 */
public record FeedHistory(List<Bar> bars, String sentence) {
    /** Steps of a bar's height. */
    private static final int STEPS = 5;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /**
     * A day.
     *
     * @param height 0 to 5, by the most articles that one of the days brought
     * @param tone bad where each visit failed, wait where some did, none without visits, else good
     * @param title the day in words
     */
    public record Bar(int height, String tone, String title) {}

    static FeedHistory of(List<FeedDay> days) {
        int most = days.stream().mapToInt(FeedDay::articles).max().orElse(0);
        List<Bar> bars = days.stream()
                .map(day -> new Bar(height(day.articles(), most), tone(day), title(day)))
                .toList();
        String articles =
                days.stream().map(day -> String.valueOf(day.articles())).collect(Collectors.joining(", "));
        String failed = days.stream()
                .filter(day -> day.failures() > 0)
                .map(day -> shown(day.day()))
                .collect(Collectors.joining(", "));
        String sentence = days.isEmpty()
                ? ""
                : "New articles from " + shown(days.get(0).day()) + " to "
                        + shown(days.get(days.size() - 1).day())
                        + ", a figure a day: " + articles + "."
                        + (failed.isEmpty() ? "" : " Visits failed on " + failed + ".");
        return new FeedHistory(bars, sentence);
    }

    private static int height(int articles, int most) {
        return articles == 0 ? 0 : Math.max(1, Math.round((float) STEPS * articles / most));
    }

    private static String tone(FeedDay day) {
        if (day.failures() > 0) {
            return day.failures() == day.visits() ? "bad" : "wait";
        }
        return day.visits() == 0 && day.articles() == 0 ? "none" : "good";
    }

    private static String title(FeedDay day) {
        String failed = day.failures() == 0 ? "" : ", " + day.failures() + " of " + day.visits() + " visits failed";
        return shown(day.day()) + ": " + day.articles() + " new" + failed;
    }

    private static String shown(LocalDate day) {
        return DAY.format(day);
    }
}
