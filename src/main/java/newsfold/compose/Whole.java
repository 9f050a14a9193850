package newsfold.compose;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import newsfold.compare.Sentences;

/** Tells complete sentences, of a length that is worth quoting, from fragments and from headlines that a page runs into its text. */
final class Whole {
    private static final int SHORTEST = 40; // characters
    private static final int LONGEST = 330;
    private static final int FEWEST_WORDS = 6;

    private static final Pattern START = Pattern.compile("[\\p{Lu}\\p{Lt}\\p{Lo}\\p{Nd}\"“„«‘'¿¡$€£]");
    private static final Pattern END = Pattern.compile("[.!。！।۔؟][\"”“»«'’)]*$");
    private static final Pattern CUT_OFF = Pattern.compile("(\\.\\.\\.|…)[\"”“»')\\]]*$|\\[…]|\\[\\.\\.\\.]");
    private static final Pattern ENGLISH = Quotable.words("the|and");
    /** English sentences without any of these have no verb, as far as can be told by its form. */
    private static final Pattern VERB = Quotable.words(
            "is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|does|did|do|ha[sd]n[’']t|\\p{Ll}+ed"
                    + "|\\p{Ll}{3,}s|said|told|went|took|made|came|got|gave|saw|found|left|lost|won|fell|rose|grew|ran|held|kept|led|met|paid"
                    + "|put|sent|set|shot|hit|cut|spoke|stood|struck|swept|threw|wrote|broke|began|became|brought|bought|built|caught|chose"
                    + "|drew|drove|felt|fought|flew|knew|laid|meant|read|rode|sang|sank|sat|sold|shook|spent|spread|stole|swam|taught|thought"
                    + "|woke|wore|urge|plan|want|say|face");

    private static final int OPENING = 10; // words
    private static final int CAPITALS = 6;
    private static final Pattern TITLE_WORD =
            Pattern.compile("[\\p{Lu}\\p{N}].*|a|an|the|of|in|on|at|to|for|and|by|with|as|after|from|or");
    /** "Ten dead in quake A strong quake has shaken ...": an article with a capital begins a sentence. */
    private static final Pattern RESTART = Pattern.compile("^[^.,;:“”\"]{15,90}\\p{Ll} (?:A|An|The) \\p{Ll}");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}' -]");

    private Whole() {}

    static boolean test(String sentence) {
        boolean dense = sentence.chars().anyMatch(Character::isIdeographic);
        return sentence.length() >= (dense ? SHORTEST / 3 : SHORTEST)
                && sentence.length() <= LONGEST
                && (dense || sentence.split("\\s+").length >= FEWEST_WORDS)
                && START.matcher(sentence).lookingAt()
                && END.matcher(sentence).find()
                && !CUT_OFF.matcher(sentence).find()
                && Sentences.isBalanced(sentence)
                && count(sentence, '(') == count(sentence, ')')
                && count(sentence, '[') == count(sentence, ']')
                && !isVerbless(sentence)
                && !isHeaded(sentence);
    }

    private static boolean isVerbless(String sentence) {
        return ENGLISH.matcher(sentence).find() && !VERB.matcher(sentence).find();
    }

    /** A headline and its article's first words in one line: all its first words are written large, or it names somebody twice. */
    private static boolean isHeaded(String sentence) {
        List<String> words = Arrays.stream(NO_WORD.matcher(sentence)
                        .replaceAll(" ")
                        .replace("'", " ")
                        .strip()
                        .split("\\s+"))
                .toList();
        List<String> first = words.subList(0, Math.min(OPENING, words.size()));
        boolean titled = words.size() > 2 * OPENING
                && first.stream().allMatch(word -> TITLE_WORD.matcher(word).matches())
                && first.stream().filter(Whole::isLarge).count() >= CAPITALS;
        return titled
                || RESTART.matcher(sentence).find()
                || namesTwice(words.subList(0, Math.min(3 * OPENING, words.size())));
    }

    /** "Ada Holt, harbour master, retires Harbour master Ada Holt said ...": nobody is named in full twice in one sentence. */
    private static boolean namesTwice(List<String> words) {
        for (int i = 2; i + 1 < words.size(); i++) {
            if (words.get(i).equals(words.get(0)) && words.get(i + 1).equals(words.get(1))) {
                return isLarge(words.get(0)) && isLarge(words.get(1));
            }
        }
        return false;
    }

    private static boolean isLarge(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    private static long count(String text, char mark) {
        return text.chars().filter(c -> c == mark).count();
    }
}
