package newsfold.merge;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newsfold.merge.Words.Word;

/**
 * Tells the names of a German article from its other nouns, which have capital letters as well: nouns come with an article,
 * an adjective or a number ("der alte Deich", "214 Fahrgäste"), names stand bare ("in Norrby", "sagte Holt") or behind a
 * noun ("die Fähre Alma").
 */
final class GermanNames {
    private static final Pattern NOUN = Pattern.compile(
            ".{3,}(?:ung|heit|keit|schaft|tion|tät)(?:en)?|.{3,}(?:nis|ling)" + "(?:se|sen|e|en)?|.{3,}ismus");
    private static final Set<String> DETERMINERS = Set.of(
            "der",
            "die",
            "das",
            "des",
            "dem",
            "den",
            "ein",
            "eine",
            "einer",
            "eines",
            "einem",
            "einen",
            "kein",
            "keine",
            "keiner",
            "keinen",
            "keinem",
            "im",
            "am",
            "zum",
            "zur",
            "beim",
            "vom",
            "ins",
            "ans",
            "sein",
            "seine",
            "seinem",
            "seinen",
            "seiner",
            "ihr",
            "ihre",
            "ihrem",
            "ihren",
            "ihrer",
            "unser",
            "unsere",
            "dieser",
            "diese",
            "diesem",
            "diesen",
            "dieses",
            "jeder",
            "jede",
            "jedes",
            "jedem",
            "jeden",
            "alle",
            "allen",
            "aller",
            "viele",
            "vielen",
            "mehrere",
            "mehreren",
            "einige",
            "einigen",
            "beide",
            "beiden",
            "keinerlei",
            "zwei",
            "drei",
            "vier",
            "fünf",
            "sechs",
            "sieben",
            "acht",
            "neun",
            "zehn",
            "elf",
            "zwölf");
    private static final Pattern ADJECTIVE = Pattern.compile(".{2,}(?:e|en|er|es|em)");
    /** "sagte Holt"; but "der letzte Zug". */
    private static final Pattern PAST = Pattern.compile(".{2,}ten?");

    private final Set<String> functionWords = Tongue.GERMAN.functionWords();
    private final Set<String> nouns = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    /** @param texts headline and body */
    GermanNames(List<List<Word>> texts) {
        for (List<Word> words : texts) {
            for (int i = 1; i < words.size(); i++) {
                Word word = words.get(i);
                Word before = words.get(i - 1);
                if (!word.capital() || word.first()) {
                    continue;
                }
                if (determined(words, i)) {
                    nouns.add(word.stem());
                } else if (before.capital() && (!before.first() || i > 1 && before.share() < Names.TOO_COMMON)) {
                    names.add(word.stem());
                }
            }
        }
    }

    private boolean determined(List<Word> words, int i) {
        Word before = words.get(i - 1);
        String written = before.raw().toLowerCase(Locale.ROOT);
        if (Character.isDigit(written.charAt(0)) || DETERMINERS.contains(written)) {
            return true;
        }
        if (before.capital() && !before.first()
                || functionWords.contains(written)
                || !ADJECTIVE.matcher(written).matches()) {
            return false;
        }
        boolean verb = PAST.matcher(written).matches() && !before.first();
        return !verb || i > 1 && DETERMINERS.contains(words.get(i - 2).raw().toLowerCase(Locale.ROOT));
    }

    /** Of a capitalised word that is no common one. */
    boolean holds(Word word) {
        return names.contains(word.stem())
                || !nouns.contains(word.stem()) && !NOUN.matcher(word.raw()).matches();
    }
}
