package newsfold.read.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The phrases by which newspapers of several languages surround their articles, from a table for each language
 * ({@code phrases_de.txt} and so on, beside this class). A phrase is found by its first word, so that a line costs the
 * same however long the tables are.
 */
public final class PhraseBook {
    /** What a phrase is for; the names of the tables' sections. */
    enum Use {
        /** Ends an article for good. */
        END,
        /** Begins a box that the article may run on after. */
        BOX,
        /** A button, a caption, a notice. */
        BUTTON,
        /** Names the outlet that a text was taken from. */
        ORIGIN,
        /** Names who wrote it. */
        BY,
        /** A mail's header and what it is in English. */
        HEADERS
    }

    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pt", "ru");
    private static final String ANYTHING = "…";
    private static final String NAME = "{name}";
    private static final String TEXT = "{text}";

    /** Characters; a longer line is a paragraph. */
    private static final int LONGEST = 420;

    private static final int BEGINNINGS = 1 << 12;

    private static final PhraseBook ALL = load();

    /**
     * A phrase in lower case.
     *
     * @param before the words it begins with
     * @param open whether more may follow
     * @param after words that follow what is named, or nothing
     */
    private record Phrase(String before, boolean open, String after) {
        static Phrase of(String written) {
            int gap = written.indexOf(NAME) >= 0 ? written.indexOf(NAME) : written.indexOf(ANYTHING);
            int text = written.indexOf(TEXT);
            if (text >= 0) {
                // "the post ... appeared first on X": the words behind the gap tell
                return new Phrase(
                        written.substring(0, text).strip(), true, between(written, text + TEXT.length(), gap));
            }
            String after = written.contains(NAME)
                    ? written.substring(gap + NAME.length()).strip()
                    : "";
            return gap < 0
                    ? new Phrase(written, false, "")
                    : new Phrase(written.substring(0, gap).strip(), true, after);
        }

        private static String between(String written, int from, int to) {
            return written.substring(from, to).strip();
        }
    }

    private final Map<Use, Map<String, List<Phrase>>> phrases = new EnumMap<>(Use.class);
    private final Set<String> firstWords = new HashSet<>();

    /** By the first two letters of a word, as far as these tell. */
    private final BitSet beginnings = new BitSet(BEGINNINGS);

    private final Map<String, String> headers = new HashMap<>();

    private static PhraseBook load() {
        PhraseBook book = new PhraseBook();
        for (String language : LANGUAGES) {
            String table = "phrases_" + language + ".txt";
            try (InputStream in = PhraseBook.class.getResourceAsStream(table)) {
                if (in == null) {
                    throw new IllegalStateException(table + " is missing from the program");
                }
                book.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Comparator<Phrase> longestFirst = Comparator.comparingInt(
                        (Phrase phrase) -> phrase.before().length())
                .reversed();
        book.phrases.values().forEach(found -> found.values().forEach(same -> same.sort(longestFirst)));
        return book;
    }

    private void read(BufferedReader table) throws IOException {
        Use use = Use.END;
        for (String line = table.readLine(); line != null; line = table.readLine()) {
            if (line.isBlank() || line.startsWith("# Lines") || line.startsWith("# anything")) {
                continue;
            }
            if (line.startsWith("[")) {
                use = Use.valueOf(line.substring(1, line.indexOf(']')).toUpperCase(Locale.ROOT));
            } else if (use == Use.HEADERS) {
                int blank = line.indexOf(' ');
                headers.putIfAbsent(line.substring(0, blank), line.substring(blank + 1));
            } else {
                Phrase phrase = Phrase.of(line.strip());
                String word = firstWord(phrase.before(), 0);
                firstWords.add(word);
                beginnings.set(beginning(word, 0));
                phrases.computeIfAbsent(use, none -> new HashMap<>())
                        .computeIfAbsent(word, none -> new ArrayList<>())
                        .add(phrase);
            }
        }
    }

    /** Whether any phrase begins with the line's first word: with most lines' none does. */
    static boolean opens(String line) {
        return line.length() <= LONGEST && ALL.opens(line, start(line, 0));
    }

    private boolean opens(String line, int start) {
        return start < line.length() && isDigit(line.charAt(start))
                || beginnings.get(beginning(line, start)) && firstWords.contains(firstWord(line, start));
    }

    private static int beginning(String text, int start) {
        char first = start < text.length() ? Character.toLowerCase(text.charAt(start)) : 0;
        char second = start + 1 < text.length() && Character.isLetterOrDigit(text.charAt(start + 1))
                ? Character.toLowerCase(text.charAt(start + 1))
                : 0;
        return (31 * first + second) % BEGINNINGS;
    }

    /** Whether the whole line is a phrase of that use. */
    static boolean has(Use use, String line) {
        return ALL.find(use, line) != null;
    }

    /** Whether the line is a phrase of that use with something behind its colon or arrow, as in "Lesen Sie auch: ...". */
    static boolean points(Use use, String line) {
        String rest = ALL.find(use, line);
        return rest != null
                && !rest.isEmpty()
                && ":|»>→：".indexOf(rest.charAt(0)) >= 0
                && rest.chars().anyMatch(Character::isLetter);
    }

    /** What the line names by a phrase of that use: an outlet or a person; null where it is no such line. */
    static @Nullable String named(Use use, String line) {
        return ALL.find(use, line);
    }

    /** The English name of a mail's header in any of the languages, or null. */
    public static @Nullable String header(String name) {
        return ALL.headers.get(name.toLowerCase(Locale.ROOT));
    }

    /** What follows the phrase in the line, which may be nothing. */
    private @Nullable String find(Use use, String line) {
        if (line.length() > LONGEST) {
            return null;
        }
        int start = start(line, 0);
        boolean numbered = start < line.length() && isDigit(line.charAt(start));
        int word = numbered ? afterNumber(line, start) : start;
        List<Phrase> same =
                phrases.getOrDefault(use, Map.of()).getOrDefault(numbered ? "#" : firstWord(line, start), List.of());
        for (Phrase phrase : same) {
            String before = numbered ? phrase.before().substring(1).strip() : phrase.before();
            if (line.regionMatches(true, word, before, 0, before.length())) {
                String rest = rest(use, phrase, line, word + before.length());
                if (rest != null) {
                    return rest;
                }
            }
        }
        return null;
    }

    private static @Nullable String rest(Use use, Phrase phrase, String line, int end) {
        String rest = line.substring(end);
        if (!phrase.open()) {
            return rest.chars().noneMatch(Character::isLetter) ? "" : null;
        }
        boolean ends = end == line.length()
                || !Character.isLetterOrDigit(line.charAt(end))
                || !Character.isLetterOrDigit(line.charAt(end - 1));
        boolean sentence =
                use == Use.BOX || use == Use.BUTTON && !phrase.before().endsWith(":");
        if (!ends || sentence && Sentences.paragraph(line)) {
            return null;
        }
        int after =
                phrase.after().isEmpty() ? -1 : rest.toLowerCase(Locale.ROOT).indexOf(phrase.after());
        if (!phrase.after().isEmpty() && after < 0) {
            return null;
        }
        boolean nameBefore = after > 0
                && rest.substring(after + phrase.after().length()).chars().noneMatch(Character::isLetter);
        return (after < 0
                        ? rest
                        : nameBefore
                                ? rest.substring(0, after)
                                : rest.substring(after + phrase.after().length()))
                .strip();
    }

    /** Where the first word or number begins. */
    private static int start(String line, int from) {
        int i = from;
        while (i < line.length() && !Character.isLetterOrDigit(line.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int afterNumber(String line, int start) {
        int i = start;
        while (i < line.length() && (isDigit(line.charAt(i)) || ".,  ".indexOf(line.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String firstWord(String line, int start) {
        int first = start(line, start);
        if (line.startsWith("#", start)) {
            return "#";
        }
        int end = first;
        while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        return line.substring(first, end).toLowerCase(Locale.ROOT);
    }
}
