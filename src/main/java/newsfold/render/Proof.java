package newsfold.render;

import io.quarkus.qute.Engine;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A letter of which every word, list and link is there, printed before an operator's templates are used: what would go wrong on
 * some day goes wrong now. It must keep what no letter may lack, and outside text must stay text.
 */
final class Proof {
    /** Stands in each word; what is printed otherwise than escaped could be a script. */
    private static final String HOSTILE = "<&";

    private static final Map<String, String> FIXED = Map.of(
            "language", "en",
            "direction", "ltr",
            "end", Passage.end(),
            "unsubscribe", Mark.UNSUBSCRIBE.token(),
            "preferences", Mark.PREFERENCES.token(),
            "whole", Passage.of(Passage.WHOLE),
            "fewer", Passage.of(Passage.FEWER),
            "full", Passage.of(Passage.FULL),
            "named", Passage.of(Passage.NAMED));

    private static final Map<String, String> NEEDED = Map.of(
            Mark.UNSUBSCRIBE.token(), "the link to leave (sheet.unsubscribe)",
            Mark.PREFERENCES.token(), "the link to the reader's preferences (sheet.preferences)",
            word("imprint"), "the imprint with the postal address (sheet.imprint)",
            word("reason"), "why the reader gets the letter (sheet.reason)",
            word("notices"), "what the letter lacks (sheet.notices)",
            word("singles.text"), "an outlet (entry.singles)",
            word("links.text"), "an outlet (entry.groups)",
            word("names"), "the outlets without links (entry.names)");

    private final Engine engine;

    Proof(Engine engine) {
        this.engine = engine;
    }

    /** @throws IllegalArgumentException when the letter must not go out like that; the sentence says why */
    void print() {
        Sheet sheet = (Sheet) record(Sheet.class, "");
        Look look = Looks.plain().light("");
        String html = engine.getTemplate("edition/letter.html")
                .data("sheet", sheet)
                .data("look", look)
                .data("dark", look)
                .render();
        String text =
                engine.getTemplate("edition/letter.txt").data("sheet", sheet).render();
        for (Selection selection : List.of(
                Selection.EVERYBODY,
                new Selection(true, true, java.util.Set.of()),
                new Selection(false, false, java.util.Set.of(1)))) {
            has(Passage.select(html, selection).replace("&lt;&amp;", HOSTILE), "HTML");
            has(Passage.select(text, selection), "text");
        }
        if (html.contains(HOSTILE)) {
            int at = html.indexOf(HOSTILE);
            throw new IllegalArgumentException("words of others are not escaped in \""
                    + html.substring(Math.max(0, at - 40), at).replaceAll("\\s+", " ") + "\": leave out raw and safe.");
        }
    }

    private static void has(String letter, String form) {
        NEEDED.forEach((needed, what) -> {
            // in the text all outlets have their links, so that there are never names alone
            if (!letter.contains(needed) && !(form.equals("text") && needed.equals(word("names")))) {
                throw new IllegalArgumentException("the letter's " + form + " would lack " + what + ".");
            }
        });
    }

    private static String word(String name) {
        return name + HOSTILE;
    }

    private static Object record(Class<?> type, String path) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = value(components[i].getName(), components[i].getGenericType(), path);
            }
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("records can be made of their components", e);
        }
    }

    private static Object value(String name, Type type, String path) {
        if (type instanceof ParameterizedType list) {
            // links have other links beside them, which have none
            return name.equals("also") && path.endsWith("also.")
                    ? List.of()
                    : List.of(value(name, list.getActualTypeArguments()[0], path));
        } else if (type == int.class) {
            return 1;
        } else if (type == boolean.class) {
            return true;
        } else if (type == String.class) {
            boolean passage = name.equals("passage") || name.endsWith("Passage");
            String last = path.isEmpty() ? "" : path.substring(path.lastIndexOf('.', path.length() - 2) + 1);
            return passage ? Passage.of("0") : FIXED.getOrDefault(name, word(last + name));
        }
        return record((Class<?>) type, path + name + ".");
    }
}
