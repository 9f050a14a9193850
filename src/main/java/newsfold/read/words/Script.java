package newsfold.read.words;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The writing that most of a text is in, to tell a language that is plainly wrong. Source of the scripts: Unicode CLDR, likely
 * subtags.
 */
public final class Script {
    private static final List<UnicodeScript> SCRIPTS = List.of(UnicodeScript.values());
    private static final Set<UnicodeScript> JAPANESE = Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    /** Languages written in other letters than Latin ones. Those of two scripts, such as Serbian, are left out. */
    private static final Map<String, UnicodeScript> LETTERS = Map.ofEntries(
            Map.entry("ru", UnicodeScript.CYRILLIC),
            Map.entry("uk", UnicodeScript.CYRILLIC),
            Map.entry("be", UnicodeScript.CYRILLIC),
            Map.entry("bg", UnicodeScript.CYRILLIC),
            Map.entry("mk", UnicodeScript.CYRILLIC),
            Map.entry("ky", UnicodeScript.CYRILLIC),
            Map.entry("tg", UnicodeScript.CYRILLIC),
            Map.entry("el", UnicodeScript.GREEK),
            Map.entry("he", UnicodeScript.HEBREW),
            Map.entry("yi", UnicodeScript.HEBREW),
            Map.entry("ar", UnicodeScript.ARABIC),
            Map.entry("fa", UnicodeScript.ARABIC),
            Map.entry("ur", UnicodeScript.ARABIC),
            Map.entry("ps", UnicodeScript.ARABIC),
            Map.entry("hi", UnicodeScript.DEVANAGARI),
            Map.entry("mr", UnicodeScript.DEVANAGARI),
            Map.entry("ne", UnicodeScript.DEVANAGARI),
            Map.entry("bn", UnicodeScript.BENGALI),
            Map.entry("ta", UnicodeScript.TAMIL),
            Map.entry("te", UnicodeScript.TELUGU),
            Map.entry("kn", UnicodeScript.KANNADA),
            Map.entry("ml", UnicodeScript.MALAYALAM),
            Map.entry("gu", UnicodeScript.GUJARATI),
            Map.entry("si", UnicodeScript.SINHALA),
            Map.entry("th", UnicodeScript.THAI),
            Map.entry("lo", UnicodeScript.LAO),
            Map.entry("km", UnicodeScript.KHMER),
            Map.entry("my", UnicodeScript.MYANMAR),
            Map.entry("ka", UnicodeScript.GEORGIAN),
            Map.entry("hy", UnicodeScript.ARMENIAN),
            Map.entry("am", UnicodeScript.ETHIOPIC),
            Map.entry("ko", UnicodeScript.HANGUL),
            Map.entry("ja", UnicodeScript.HAN),
            Map.entry("zh", UnicodeScript.HAN));

    /** Scripts that the press of one language alone is written in. */
    private static final Map<UnicodeScript, String> ALONE = Map.of(
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.THAI, "th",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.ARMENIAN, "hy",
            UnicodeScript.TAMIL, "ta",
            UnicodeScript.TELUGU, "te",
            UnicodeScript.KHMER, "km");

    /** Languages that are written in Latin letters and in others. */
    private static final Set<String> TWOFOLD =
            Set.of("sr", "bs", "az", "kk", "uz", "tk", "mn", "pa", "ku", "ha", "sd", "tt");

    private static final int FEWEST_LETTERS = 40;
    private static final int MOST_LETTERS = 1_500;
    /** One in so many letters of Japanese is no Chinese character, at the least. */
    private static final int KANA = 10;

    private final @Nullable UnicodeScript most;
    private final boolean japanese;

    private Script(@Nullable UnicodeScript most, boolean japanese) {
        this.most = most;
        this.japanese = japanese;
    }

    public static Script of(String text) {
        int[] counts = new int[SCRIPTS.size()];
        int letters = 0;
        for (int i = 0; i < text.length() && letters < MOST_LETTERS; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                letters++;
                counts[UnicodeScript.LATIN.ordinal()]++;
            } else if (c >= 0x80 && Character.isLetter(c)) {
                letters++;
                UnicodeScript script = UnicodeScript.of(c);
                counts[(JAPANESE.contains(script) ? UnicodeScript.HIRAGANA : script).ordinal()]++;
            }
        }
        int kana = counts[UnicodeScript.HIRAGANA.ordinal()];
        boolean japanese = letters >= FEWEST_LETTERS && kana * KANA > letters;
        // nearly all of it: names and quotations in other letters are common
        int many = letters * 7 / 10;
        if (letters >= FEWEST_LETTERS && counts[UnicodeScript.LATIN.ordinal()] > many) {
            return new Script(UnicodeScript.LATIN, japanese);
        }
        for (UnicodeScript script : SCRIPTS) {
            if (letters >= FEWEST_LETTERS && counts[script.ordinal()] > many) {
                return new Script(script, japanese);
            }
        }
        return new Script(japanese ? UnicodeScript.HAN : null, japanese);
    }

    /** Whether a text in this writing may be in the language; true where the text does not tell. */
    public boolean fits(String tag) {
        String language = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
        if (most == null || TWOFOLD.contains(language) || tag.contains("-Latn")) {
            return true;
        }
        UnicodeScript script = LETTERS.getOrDefault(language, UnicodeScript.LATIN);
        if (japanese) {
            return language.equals("ja");
        }
        return script == most;
    }

    /** The language, where the writing is that of one alone. */
    @Nullable
    public String language() {
        return japanese ? "ja" : most == null ? null : ALONE.get(most);
    }
}
