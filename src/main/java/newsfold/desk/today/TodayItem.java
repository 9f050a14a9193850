package newsfold.desk.today;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsfold.compose.History;
import newsfold.compose.Item;
import newsfold.compose.News;
import newsfold.compose.Ranking.Score;
import newsfold.compose.Sentence;
import newsfold.publish.Candidate;
import newsfold.read.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * An item on the Today page.
 *
 * @param above article number of the item before it in its list, or null at the top
 * @param below of the one after it, or null at the end
 * @param day of the edition
 */
public record TodayItem(
        Candidate story,
        Item item,
        @Nullable Long above,
        @Nullable Long below,
        LocalDate day) {
    private static final int NAMED = 4;

    public long number() {
        return story.number();
    }

    /** Where the headline leads to, http or https; or null. */
    public @Nullable String link() {
        URI link = item.link();
        String scheme = link == null ? null : link.getScheme();
        return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme) ? String.valueOf(link) : null;
    }

    /** The summary in one paragraph. */
    public String summary() {
        String written = item.editing().summary();
        return written != null
                ? written
                : item.summary().stream().map(Sentence::text).collect(Collectors.joining(" "));
    }

    /** "6 outlets, 3 independent texts". */
    public String coverage() {
        int outlets = item.coverage().outlets();
        int texts = item.coverage().texts();
        return (outlets == 1 ? "One outlet" : outlets + " outlets") + ", "
                + (texts == 1 ? "one independent text" : texts + " independent texts");
    }

    /** The numbers of its rank in a line. */
    public String rank() {
        Score score = item.score();
        return String.format(
                Locale.ROOT,
                "Rank %.2f = breadth %.2f × newness %.2f × freshness %.2f × weight %.2f × variety %.2f",
                score.total(),
                score.breadth(),
                score.newness(),
                score.freshness(),
                score.weight(),
                score.variety());
    }

    /** What is new since the last edition that had it. */
    public String news() {
        History.Running running = item.history().running();
        if (running == null) {
            return item.history().earlier().isEmpty()
                    ? "New: no edition had it before."
                    : "New, of an affair that earlier editions had.";
        }
        News news = running.news();
        List<String> parts = new ArrayList<>();
        if (news.texts() > 0) {
            parts.add(news.texts() == 1 ? "one new text" : news.texts() + " new texts");
        }
        String names = Stream.concat(news.outlets().stream(), news.further().stream())
                .map(Outlet::name)
                .filter(Objects::nonNull)
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            parts.add("from " + names);
        }
        news.figures().stream().limit(2).forEach(figure -> parts.add("now " + figure.now()));
        return "Since " + ago(running.last()) + ": " + (parts.isEmpty() ? "nothing new" : String.join(", ", parts))
                + ".";
    }

    /** Whether readers know it. */
    public boolean running() {
        return item.history().running() != null;
    }

    private String ago(LocalDate last) {
        long days = ChronoUnit.DAYS.between(last, day);
        return days == 0 ? "the last edition" : days == 1 ? "yesterday" : days + " days ago";
    }
}
