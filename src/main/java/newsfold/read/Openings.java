package newsfold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Patterns of whole lines by the letter that a line may begin with to match them: most lines need no more than a few.
 *
 * @param joined for each letter one pattern that stands for all of its own, null where it has none
 */
record Openings(List<List<Pattern>> byLetter, List<@Nullable Pattern> joined, List<Pattern> all) {
    private static final int ASCII = 128;

    static Openings of(List<Pattern> patterns) {
        List<List<Pattern>> byLetter = new ArrayList<>();
        for (char letter = 0; letter < ASCII; letter++) {
            String begun = String.valueOf(letter);
            byLetter.add(patterns.stream()
                    .filter(pattern -> mayGoOn(pattern.matcher(begun)))
                    .toList());
        }
        List<@Nullable Pattern> joined = new ArrayList<>();
        byLetter.forEach(few -> joined.add(few.isEmpty() ? null : joined(few)));
        return new Openings(byLetter, joined, patterns);
    }

    private static Pattern joined(List<Pattern> patterns) {
        return Pattern.compile(
                patterns.stream().map(Pattern::pattern).collect(Collectors.joining(")|(?:", "(?:", ")")),
                patterns.get(0).flags());
    }

    private static boolean mayGoOn(Matcher matcher) {
        return matcher.matches() || matcher.hitEnd();
    }

    /** Those that a line with this beginning may match, in their order. */
    List<Pattern> of(String line) {
        if (line.isEmpty()) {
            return all;
        }
        char letter = line.charAt(0);
        return letter < ASCII ? byLetter.get(letter) : all;
    }

    boolean matches(String line) {
        char letter = line.isEmpty() ? ASCII : line.charAt(0);
        if (letter < ASCII) {
            Pattern own = joined.get(letter);
            return own != null && own.matcher(line).matches();
        }
        for (Pattern pattern : all) {
            if (pattern.matcher(line).matches()) {
                return true;
            }
        }
        return false;
    }
}
