package newsfold.read.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Patterns of whole lines by the letters that a line may begin with to match them: most lines need none. */
final class Openings {
    private static final int ASCII = 128;

    /** So many first letters, digits or signs tell patterns apart. */
    private static final int ANY = 2;

    /** And so many letters in all, where the patterns know no case. */
    private static final int LETTERS = 5;

    /** Those that may match a line with some beginning, and one pattern that stands for them all. */
    private record Few(List<Pattern> patterns, @Nullable Pattern joined) {
        static Few of(List<Pattern> patterns) {
            return new Few(patterns, patterns.isEmpty() ? null : joined(patterns));
        }

        private static Pattern joined(List<Pattern> patterns) {
            return Pattern.compile(
                    patterns.stream().map(Pattern::pattern).collect(Collectors.joining(")|(?:", "(?:", ")")),
                    patterns.get(0).flags());
        }
    }

    /** Those that a line may match up to some letter, and by the next one, where that tells more. */
    private static final class Begun {
        private final Few few;
        private @Nullable Begun[] next = new Begun[0];

        Begun(Few few) {
            this.few = few;
        }
    }

    private final boolean caseless;
    private final Begun none;

    private Openings(List<Pattern> patterns) {
        caseless = patterns.stream().allMatch(pattern -> (pattern.flags() & Pattern.CASE_INSENSITIVE) != 0);
        none = begun("", patterns, new HashMap<>());
    }

    /** @param patterns those that know no case as a whole must not ask for capitals in one place */
    static Openings of(List<Pattern> patterns) {
        return new Openings(patterns);
    }

    private Begun begun(String beginning, List<Pattern> patterns, Map<List<Pattern>, Few> known) {
        Begun begun = new Begun(known.computeIfAbsent(patterns, Few::of));
        if (patterns.isEmpty() || beginning.length() == (caseless ? LETTERS : ANY)) {
            return begun;
        }
        boolean any = beginning.length() < ANY;
        if (!any && !letter(beginning.charAt(0))) {
            return begun;
        }
        begun.next = new Begun[ASCII];
        for (char next = 0; next < ASCII; next++) {
            boolean capital = caseless && next >= 'A' && next <= 'Z';
            if (!capital && (any || letter(next) || next == ' ')) {
                String on = beginning + next;
                begun.next[next] = begun(on, thatMayGoOn(on, patterns), known);
            }
        }
        return begun;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static List<Pattern> thatMayGoOn(String begun, List<Pattern> patterns) {
        return patterns.stream()
                .filter(pattern -> mayGoOn(pattern.matcher(begun)))
                .toList();
    }

    private static boolean mayGoOn(Matcher matcher) {
        return matcher.matches() || matcher.hitEnd();
    }

    private Few few(String line) {
        Begun begun = none;
        for (int i = 0; i < line.length() && begun.next.length > 0; i++) {
            char c = line.charAt(i);
            if (caseless && c >= 'A' && c <= 'Z') {
                c |= 0x20;
            }
            Begun next = c < ASCII ? begun.next[c] : null;
            if (next == null) {
                break;
            }
            begun = next;
        }
        return begun.few;
    }

    /** Those that a line with this beginning may match, in their order. */
    List<Pattern> of(String line) {
        return few(line).patterns;
    }

    /** Whether any may: nearly all lines begin with other letters. */
    boolean mayMatch(String line) {
        return few(line).joined != null;
    }

    boolean matches(String line) {
        Pattern joined = few(line).joined;
        return joined != null && joined.matcher(line).matches();
    }
}
