package newsfold.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a number or a mark of a sentence.
 *
 * @param text as written: "574", "attack", "14–9", "U.S.", ","
 * @param lower the same in lower case
 * @param start in the sentence
 * @param end behind it
 */
record Token(String text, String lower, int start, int end) {
    private static final Pattern TOKEN = Pattern.compile("(?:\\p{Lu}\\.){2,}"
            + "|[\\p{L}\\p{M}\\p{N}]+(?:(?:['’/–-]|(?<=\\p{N})[.,:](?=\\p{N}))(?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]+)*"
            + "|\\S");

    static List<Token> of(String sentence) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sentence);
        while (matcher.find()) {
            String text = matcher.group();
            tokens.add(new Token(text, text.toLowerCase(Locale.ROOT), matcher.start(), matcher.end()));
        }
        return tokens;
    }

    boolean isWord() {
        return Character.isLetter(text.codePointAt(0));
    }

    boolean isMark() {
        return !Character.isLetterOrDigit(text.codePointAt(0));
    }

    /** "Norrby's", "the miners'". */
    boolean isPossessive() {
        String word = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
        return word.endsWith("'") || word.endsWith("’");
    }

    boolean isCapital() {
        return Character.isUpperCase(text.codePointAt(0));
    }
}
