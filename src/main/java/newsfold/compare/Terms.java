package newsfold.compare;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The content words of a text, cut so that most inflected forms of one word in European languages fall together. */
public final class Terms {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int STEM = 6; // characters; a crude stem, but the same in every language
    private static final int SHORTEST = 4; // shorter words are mostly articles, pronouns and prepositions

    private Terms() {}

    public static Set<String> of(String text) {
        Set<String> terms = new LinkedHashSet<>();
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            String word = words.group();
            if (word.chars().anyMatch(Character::isIdeographic)) {
                // scripts without spaces: pairs of characters stand for words
                for (int i = 0; i + 2 <= word.length(); i++) {
                    terms.add(word.substring(i, i + 2));
                }
            } else if (word.length() >= SHORTEST || word.chars().anyMatch(Character::isDigit)) {
                terms.add(word.length() > STEM ? word.substring(0, STEM) : word);
            }
        }
        return terms;
    }
}
