package newsfold.compare;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Splits a paragraph into sentences: the JDK's BreakIterator, mended where it cuts after abbreviations, initials and ordinal
 * numbers, inside quotes and before a lower-case letter.
 */
public final class Sentences {
    // English, German, French, Spanish and Russian ones that stand before a name, lower case, without the last point
    private static final Set<String> ABBREVIATIONS = words(
            "mr mrs ms mx dr prof rev fr sr jr st mt ft gen lt col maj capt cmdr adm sgt cpl pvt sen rep gov pres hon supt det insp"
                    + " messrs vs approx cf eg ie etc dept inc ltd co corp bros plc jan feb apr jun jul aug sep sept oct nov dec mon tue"
                    + " thu fri str bzw ggf usw vgl evtl inkl hrsg geb gest dipl ing mio mrd tel mme mlle env av sra srta dra ud uds pág"
                    + " núm aprox г гг ул им пр пл обл руб тыс млн млрд стр рис др проф акад ген");
    // those that are words of their own but before a number
    private static final Set<String> BEFORE_NUMBERS = words("no nos nr fig vol art sec abs bd p pp s mar");
    private static final Pattern DOTTED = Pattern.compile("(\\p{L}\\.)+\\p{L}"); // U.S, a.m, z.B
    // a quote between single marks, which are apostrophes too: one before a word opens, one behind a word closes
    private static final Pattern SINGLE_QUOTE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])['‘](?=[\\p{L}\\p{N}])[^'‘’]{1,400}(?:(?<=\\p{L})['’](?=\\p{L})[^'‘’]{1,400}){0,12}['’](?![\\p{L}\\p{N}])");
    private static final Pattern QUOTE = Pattern.compile("[\"“”„‟«»]");
    private static final Set<String> OPENERS = words("the a an in on at he she it they but and");

    private Sentences() {}

    /**
     * @param paragraph without line feeds
     * @param locale of its language
     * @return its sentences, stripped; what stands in a quote that never closes is left out, since nobody knows whose words it holds
     */
    public static List<String> of(String paragraph, Locale locale) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
        breaks.setText(paragraph);
        List<String> sentences = new ArrayList<>();
        List<MatchResult> quotes = SINGLE_QUOTE.matcher(paragraph).results().toList();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String sentence = paragraph.substring(start, end).strip();
            if (isBalanced(sentence)
                    && !isWithin(
                            quotes,
                            start
                                    + paragraph
                                            .substring(start, end)
                                            .stripTrailing()
                                            .length())
                    && (end == paragraph.length() || isEnd(sentence, paragraph.substring(end), locale))) {
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
                start = end;
            }
        }
        return sentences;
    }

    /** Whether every quotation mark has its partner; which one opens differs from language to language, so pairs are counted. */
    public static boolean isBalanced(String text) {
        return QUOTE.matcher(text).results().count() % 2 == 0;
    }

    private static boolean isWithin(List<MatchResult> quotes, int end) {
        return quotes.stream().anyMatch(quote -> quote.start() < end && end < quote.end());
    }

    private static boolean isEnd(String sentence, String rest, Locale locale) {
        String next = rest.stripLeading();
        if (next.isEmpty()) {
            return true;
        }
        if (Character.isLowerCase(next.codePointAt(0))) {
            return false;
        }
        if (!sentence.endsWith(".")) {
            return true;
        }
        String last = sentence.substring(sentence.lastIndexOf(' ') + 1, sentence.length() - 1)
                .replaceFirst("^[(\\[\"“„«'‘]+", "");
        String word = last.toLowerCase(locale);
        if (DOTTED.matcher(last).matches()) {
            // "in the U.S. The price": only a word that begins sentences says that this one is over
            return OPENERS.contains(next.split("\\P{L}", 2)[0].toLowerCase(locale));
        }
        boolean initial = last.length() == 1 && Character.isLetter(last.charAt(0)) && !"I".equals(last);
        boolean ordinal = "de".equals(locale.getLanguage()) && last.matches("\\d{1,2}");
        boolean numbered = BEFORE_NUMBERS.contains(word) && Character.isDigit(next.codePointAt(0));
        return !initial && !ordinal && !numbered && !ABBREVIATIONS.contains(word);
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }
}
