package newsfold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Patterns of whole lines by the letter that a line may begin with to match them: most lines need no more than a few. */
record Openings(List<List<Pattern>> byLetter, List<Pattern> all) {
    private static final int ASCII = 128;

    static Openings of(List<Pattern> patterns) {
        List<List<Pattern>> byLetter = new ArrayList<>();
        for (char letter = 0; letter < ASCII; letter++) {
            String begun = String.valueOf(letter);
            byLetter.add(patterns.stream()
                    .filter(pattern -> mayGoOn(pattern.matcher(begun)))
                    .toList());
        }
        return new Openings(byLetter, patterns);
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
        for (Pattern pattern : of(line)) {
            if (pattern.matcher(line).matches()) {
                return true;
            }
        }
        return false;
    }
}
