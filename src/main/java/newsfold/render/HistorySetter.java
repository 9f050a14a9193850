package newsfold.render;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsfold.compose.History;
import newsfold.compose.Item;
import newsfold.compose.News;
import newsfold.compose.Sentence;
import newsfold.merge.Credit;
import newsfold.read.Outlet;
import newsfold.render.Sheet.Link;
import newsfold.render.Sheet.Past;
import newsfold.render.Sheet.Quote;
import newsfold.render.Shortening.Shown;
import org.jspecify.annotations.Nullable;

/** Sets what past editions had of an item: since when it runs, what is new of it, and what came before of its affair. */
final class HistorySetter {
    private static final int NAMES = 4;
    private static final int NAME_LENGTH = 60; // characters
    private static final int FIGURE = 40; // characters
    private static final int EARLIER = 3; // items; a longer list is no pointer
    private static final int EARLIER_LENGTH = 90; // characters of each

    private final Phrases phrases;
    private final Times times;
    private final Masthead masthead;
    private final Function<Credit, String> names;
    private final LinkSetter links;

    HistorySetter(Phrases phrases, Times times, Masthead masthead, Function<Credit, String> names, LinkSetter links) {
        this.phrases = phrases;
        this.times = times;
        this.masthead = masthead;
        this.names = names;
        this.links = links;
    }

    /** Makes a link and gives its address a number. */
    interface LinkSetter {
        Link link(String text, String note, @Nullable String address);
    }

    /** Null where there is nothing to say. */
    @Nullable
    Past set(Item item, Shown shown) {
        History.Running running = item.history().running();
        boolean linked = shown.compareTo(Shown.NAMES_WITHOUT_LINKS) < 0;
        List<History.Earlier> earlier = linked ? item.history().earlier() : List.of();
        if (shown.compareTo(Shown.COUNT_OF_OUTLETS) >= 0 || running == null && earlier.isEmpty()) {
            return null;
        }
        return new Past(
                running == null ? null : line(running),
                running == null || shown != Shown.ALL ? null : quote(item, running.news()),
                phrases.say("earlier"),
                earlier.stream().limit(EARLIER).map(this::link).toList());
    }

    private Link link(History.Earlier earlier) {
        String editions = earlier.open() ? masthead.editions() : null;
        return links.link(
                OutsideText.clip(OutsideText.line(earlier.headline()), EARLIER_LENGTH),
                times.date(earlier.day()),
                editions == null ? null : OutsideText.address(URI.create(editions + earlier.edition())));
    }

    private @Nullable String line(History.Running running) {
        String said = news(running.news());
        String news = said.isEmpty() ? "" : phrases.say("news", last(running.last()), said);
        long days = ChronoUnit.DAYS.between(running.since(), times.day()) + 1;
        String since = days < 2 ? "" : phrases.say("running", times.day(running.since()), days);
        String line = (since + " " + news).strip();
        return line.isEmpty() ? null : line;
    }

    private String last(LocalDate day) {
        long ago = ChronoUnit.DAYS.between(day, times.day());
        return ago == 0 ? phrases.say("last") : ago == 1 ? phrases.say("yesterday") : times.day(day);
    }

    private String news(News news) {
        List<String> parts = new ArrayList<>();
        if (!news.outlets().isEmpty()) {
            parts.add(phrases.say("news.outlets", news.outlets().size(), named(news.outlets())));
        }
        if (!news.further().isEmpty()) {
            parts.add(phrases.say("news.further", news.further().size(), named(news.further())));
        }
        if (parts.isEmpty() && news.texts() > 0) {
            parts.add(phrases.say("news.texts", news.texts()));
        }
        if (!news.figures().isEmpty()) {
            parts.add(news.figures().stream().map(this::figure).collect(Collectors.joining(", ")));
        }
        return String.join("; ", parts);
    }

    /** With the number before, where all agreed on it. */
    private String figure(News.Figure figure) {
        String now = OutsideText.clip(OutsideText.line(figure.now()), FIGURE);
        return figure.before().size() == 1
                ? phrases.say(
                        "news.figure", now, OutsideText.line(figure.before().get(0)))
                : now;
    }

    private String named(List<Outlet> outlets) {
        String few = outlets.stream()
                .limit(NAMES)
                .map(outlet -> OutsideText.clip(OutsideText.line(outlet.name()), NAME_LENGTH))
                .collect(Collectors.joining(", "));
        int rest = outlets.size() - NAMES;
        return rest > 0 ? phrases.say("rest", few, rest) : few;
    }

    /** The sentence that tells most of what is new; none where the summary has it. */
    private @Nullable Quote quote(Item item, News news) {
        Sentence first = news.sentences().isEmpty() ? null : news.sentences().get(0);
        return first == null
                        || item.summary().stream().map(Sentence::text).toList().contains(first.text())
                ? null
                : new Quote(OutsideText.line(first.text()), names.apply(first.credit()));
    }
}
