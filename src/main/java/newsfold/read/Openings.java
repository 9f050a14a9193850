package newsfold.read;

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

        boolean matches(String line) {
            return joined != null && joined.matcher(line).matches();
        }
    }

    private final Few all;

    /** By first letter; of lines with one letter, or another one than these behind it. */
    private final Few[] byLetter = new Few[ASCII];

    /** By the first two letters. */
    private final Few[][] byTwo = new Few[ASCII][];

    private Openings(List<Pattern> patterns) {
        all = Few.of(patterns);
        Map<List<Pattern>, Few> known = new HashMap<>();
        for (char letter = 0; letter < ASCII; letter++) {
            String begun = String.valueOf(letter);
            Few few = known.computeIfAbsent(thatMayGoOn(begun, patterns), Few::of);
            byLetter[letter] = few;
            Few[] next = new Few[few.patterns.isEmpty() ? 0 : ASCII];
            for (char second = 0; second < next.length; second++) {
                next[second] = known.computeIfAbsent(thatMayGoOn(begun + second, few.patterns), Few::of);
            }
            byTwo[letter] = next;
        }
    }

    static Openings of(List<Pattern> patterns) {
        return new Openings(patterns);
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
        char first = line.isEmpty() ? ASCII : line.charAt(0);
        if (first >= ASCII) {
            return all;
        }
        Few few = byLetter[first];
        if (few.joined == null || line.length() == 1 || line.charAt(1) >= ASCII) {
            return few;
        }
        return byTwo[first][line.charAt(1)];
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
        return few(line).matches(line);
    }
}
