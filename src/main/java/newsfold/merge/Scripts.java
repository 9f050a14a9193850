package newsfold.merge;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the letters of a text say about its language. */
enum Scripts {
    LATIN,
    CYRILLIC,
    OTHER,
    NONE;

    /** Fewer Chinese characters may be a Japanese headline. */
    private static final int CHINESE = 16;

    private static final Pattern RUSSIAN = Pattern.compile("[ыэё]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Map<String, Pattern> CYRILLIC_LETTERS = Map.of(
            "be", Pattern.compile("ў"),
            "uk", Pattern.compile("[їєґ]|і(?!.*[ўқғңөұүһә])", Pattern.DOTALL),
            "sr", Pattern.compile("[љњћђџ]|ј"),
            "kk", Pattern.compile("[қғңұһ]"),
            "bg", Pattern.compile("ъ(?![еёюя])|(?<!\\p{L})(?:се|ще|са|че|към|със|беше)(?!\\p{L})"));
    private static final String[] CYRILLIC_LANGUAGES = {"be", "kk", "sr", "uk", "bg"};
    /** Scripts that one language is written in, or nearly so. */
    private static final Map<UnicodeScript, String> ALONE = Map.of(
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.THAI, "th",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.ARMENIAN, "hy");

    private static final Set<String> EAST_ASIAN = Set.of("zh", "ja", "ko");

    /** The script of most of its letters. */
    static Scripts of(String text) {
        int latin = 0;
        int cyrillic = 0;
        int other = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x250 ? Character.isLetter(c) : c >= 0x1E00 && c < 0x1F00) {
                latin++;
            } else if (c >= 0x400 && c < 0x530) {
                cyrillic++;
            } else if (c >= 0x250 && (Character.isLetter(c) || Character.isSurrogate(c) && letter(text, i))) {
                other++;
            }
        }
        if (latin + cyrillic + other == 0) {
            return NONE;
        }
        // ideographs say more a piece than letters do
        if (other * 2 > latin + cyrillic) {
            return OTHER;
        }
        return cyrillic > latin ? CYRILLIC : LATIN;
    }

    private static boolean letter(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i)) && Character.isLetter(text.codePointAt(i));
    }

    static boolean russian(String text) {
        return RUSSIAN.matcher(text).find();
    }

    /** A language in Cyrillic letters that is not Russian, or null. */
    static @Nullable String cyrillic(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String language : CYRILLIC_LANGUAGES) {
            Pattern letters = CYRILLIC_LETTERS.get(language);
            if (letters != null && letters.matcher(lower).find()) {
                return language;
            }
        }
        return null;
    }

    /**
     * The commonest other script's name, which stands for the language: within one, words tell articles apart well enough.
     * Chinese and Japanese share theirs; null where it may be either.
     */
    static @Nullable String name(String text, @Nullable String declared) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(c -> c >= 0x250 && Character.isLetter(c))
                .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
        if (counts.containsKey(UnicodeScript.HIRAGANA) || counts.containsKey(UnicodeScript.KATAKANA)) {
            return "ja";
        }
        UnicodeScript script = counts.entrySet().stream()
                .max(Map.Entry.<UnicodeScript, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<UnicodeScript, Integer>comparingByKey()
                                .reversed()))
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.UNKNOWN);
        if (script == UnicodeScript.HAN) {
            if (declared != null && EAST_ASIAN.contains(declared)) {
                return declared;
            }
            return counts.getOrDefault(script, 0) >= CHINESE ? "zh" : null;
        }
        return ALONE.getOrDefault(script, script.name().toLowerCase(Locale.ROOT));
    }
}
