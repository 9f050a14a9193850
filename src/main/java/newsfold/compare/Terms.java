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

    /** English, German, French, Spanish and Russian words of four letters and more that stand in every text. */
    private static final Set<String> FUNCTION_WORDS = Set.of(
            ("said says told that this these those with from have been being were they them their there will would could should shall must"
                            + " might after before about over under into than then when where which while what whom whose your also just only"
                            + " other some such most many much more very does both each here upon because between during through according"
                            + " nicht eine einen einem einer sind wird wurde wurden haben hatte auch nach über oder aber dass noch sich beim"
                            + " sagte dans pour avec sont cette mais plus leur leurs elle elles nous vous comme être fait aussi selon"
                            + " para como pero este esta estos estas sobre entre desde hasta cuando porque dijo según también"
                            + " который которые также этот после было были чтобы если когда сказал сообщил")
                    .split(" "));

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
            } else if (FUNCTION_WORDS.contains(word)) {
                continue;
            } else if (word.length() >= SHORTEST || word.chars().anyMatch(Character::isDigit)) {
                terms.add(word.length() > STEM ? word.substring(0, STEM) : word);
            }
        }
        return terms;
    }
}
