package newsfold.merge;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemmer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemmer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemmer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemmer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemmer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemmer;
import org.jspecify.annotations.Nullable;

/**
 * The languages whose words are understood: their endings, their function words. English is at home here ({@link Stems},
 * a table of its common words); endings and function words of the others are Lucene's.
 */
enum Tongue {
    ENGLISH("en", CharArraySet.EMPTY_SET, (word, length) -> length),
    GERMAN("de", GermanAnalyzer.getDefaultStopSet(), new GermanLightStemmer()::stem),
    FRENCH("fr", FrenchAnalyzer.getDefaultStopSet(), new FrenchLightStemmer()::stem),
    SPANISH("es", SpanishAnalyzer.getDefaultStopSet(), new SpanishLightStemmer()::stem),
    RUSSIAN("ru", RussianAnalyzer.getDefaultStopSet(), new RussianLightStemmer()::stem),
    ITALIAN("it", ItalianAnalyzer.getDefaultStopSet(), new ItalianLightStemmer()::stem),
    PORTUGUESE("pt", PortugueseAnalyzer.getDefaultStopSet(), new PortugueseLightStemmer()::stem),
    DUTCH("nl", DutchAnalyzer.getDefaultStopSet(), (word, length) -> length),
    /** Any other: its words are compared as they are. */
    OTHER("", CharArraySet.EMPTY_SET, (word, length) -> length);

    /** Takes an ending off: gets letters and how many there are, tells how many are left. */
    private interface Ending {
        int off(char[] word, int length);
    }

    private final String code;
    private final CharArraySet functionWords;
    private final Ending ending;

    Tongue(String code, CharArraySet functionWords, Ending ending) {
        this.code = code;
        this.functionWords = functionWords;
        this.ending = ending;
    }

    /** @param language BCP 47 without region; what is not known is read as English, of which most of the press is */
    static Tongue of(@Nullable String language) {
        if (language == null) {
            return ENGLISH;
        }
        for (Tongue tongue : values()) {
            if (tongue.code.equals(language)) {
                return tongue;
            }
        }
        return OTHER;
    }

    /** BCP 47, empty of {@link #OTHER}. */
    String code() {
        return code;
    }

    Set<String> functionWords() {
        return functionWords.stream()
                .map(word -> new String((char[]) word).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** @param word in lower case */
    String withoutEnding(String word) {
        char[] letters = word.toCharArray();
        return new String(letters, 0, ending.off(letters, letters.length));
    }

    /** Whether every noun begins with a capital letter, so that capitals tell no names. */
    boolean capitalNouns() {
        return this == GERMAN;
    }

    /** Whether small words are written to the next one with an apostrophe: l'eau, dell'acqua. */
    boolean elides() {
        return this == FRENCH || this == ITALIAN;
    }

    /** Whether 1.234,5 or 1 234,5 is what English writes 1,234.5. */
    boolean decimalComma() {
        return this != ENGLISH && this != OTHER;
    }
}
