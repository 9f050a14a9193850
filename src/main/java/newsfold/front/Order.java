package newsfold.front;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsfold.render.Languages;
import newsfold.subscribers.Rhythm;
import newsfold.subscribers.Wishes;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sent of the form of their preferences.
 *
 * @param name as letters are to greet them; blank for not at all
 * @param language that letters are to speak, or null for the digests' own
 */
record Order(String name, @Nullable Locale language, Wishes wishes) {
    /** A field holds what it cannot. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        private final String key;
        private final String given;

        /** @param key of a sentence of {@link Words} on what was given */
        Unfit(String key, String given, @Nullable Throwable cause) {
            super(key + ": " + given, cause);
            this.key = key;
            this.given = given;
        }

        String in(Words words) {
            return words.say(key, given);
        }
    }

    static Order of(MultiMap form) throws Unfit {
        String days = field(form, "days");
        return new Order(
                field(form, "name"),
                language(field(form, "language")),
                new Wishes(
                        muted(form, "section"),
                        muted(form, "outlet"),
                        field(form, "form").equals("headlines"),
                        new Rhythm(
                                days.equals("weekdays"),
                                days.equals("weekly")
                                        ? read(form, "weekly", day -> DayOfWeek.of(number(day)), "order.weekly")
                                        : null,
                                read(form, "time", LocalTime::parse, "order.time"),
                                read(form, "zone", ZoneId::of, "order.zone"),
                                read(form, "paused", LocalDate::parse, "order.day"))));
    }

    private static int number(String text) {
        return text.matches("[1-7]") ? Integer.parseInt(text) : 0;
    }

    private static @Nullable Locale language(String tag) throws Unfit {
        if (tag.isEmpty()) {
            return null;
        }
        return Languages.find(Locale.forLanguageTag(tag)).orElseThrow(() -> new Unfit("order.language", tag, null));
    }

    /** What was offered and not ticked; what came on the menu since is not muted. */
    private static Set<String> muted(MultiMap form, String kind) {
        Set<String> wanted = Set.copyOf(form.getAll(kind));
        return form.getAll("offered-" + kind).stream()
                .filter(name -> !wanted.contains(name))
                .collect(Collectors.toSet());
    }

    private static <T> @Nullable T read(MultiMap form, String name, Function<String, T> reader, String problem)
            throws Unfit {
        String text = field(form, name);
        try {
            return text.isEmpty() ? null : reader.apply(text);
        } catch (DateTimeException e) {
            throw new Unfit(problem, text, e);
        }
    }

    private static String field(MultiMap form, String name) {
        String text = form.get(name);
        return text == null ? "" : text.strip();
    }
}
