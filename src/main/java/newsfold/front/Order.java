package newsfold.front;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsfold.subscribers.Rhythm;
import newsfold.subscribers.Wishes;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sent of the form of their preferences.
 *
 * @param name as letters are to greet them; blank for not at all
 */
record Order(String name, Wishes wishes) {
    /** @throws IllegalArgumentException where a field holds what it cannot; the message is a sentence */
    static Order of(MultiMap form) {
        return new Order(
                field(form, "name"),
                new Wishes(
                        muted(form, "section"),
                        muted(form, "outlet"),
                        field(form, "form").equals("headlines"),
                        new Rhythm(
                                field(form, "days").equals("weekdays"),
                                read(form, "time", LocalTime::parse, "a time of day, such as 07:30"),
                                read(form, "zone", ZoneId::of, "a time zone, such as Europe/Berlin"),
                                read(form, "paused", LocalDate::parse, "a day, such as 2026-03-02"))));
    }

    /** What was offered and not ticked; what came on the menu since is not muted. */
    private static Set<String> muted(MultiMap form, String kind) {
        Set<String> wanted = Set.copyOf(form.getAll(kind));
        return form.getAll("offered-" + kind).stream()
                .filter(name -> !wanted.contains(name))
                .collect(Collectors.toSet());
    }

    private static <T> @Nullable T read(MultiMap form, String name, Function<String, T> reader, String what) {
        String text = field(form, name);
        try {
            return text.isEmpty() ? null : reader.apply(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\u201c" + text + "\u201d is not " + what + ".", e);
        }
    }

    private static String field(MultiMap form, String name) {
        String text = form.get(name);
        return text == null ? "" : text.strip();
    }
}
