package newsfold.merge;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newsfold.merge.Words.Word;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/** Tells an article's language by its commonest words and its script; asks what the page declares only where that is not enough. */
final class Languages {
    private static final Map<String, Set<String>> COMMONEST = Map.of(
            "en", Set.of("the", "of", "and", "to", "that", "was", "with", "for", "has", "his", "said", "from", "which"),
            "de",
                    Set.of(
                            "der", "die", "das", "und", "den", "nicht", "mit", "ist", "von", "dem", "auch", "eine",
                            "sich"),
            "fr", Set.of("le", "les", "des", "et", "du", "une", "est", "dans", "pour", "que", "qui", "sur", "pas"),
            "es", Set.of("el", "los", "las", "del", "y", "una", "por", "con", "que", "para", "se", "su", "como"),
            "it", Set.of("il", "gli", "della", "di", "che", "e", "una", "per", "con", "sono", "nel", "dei", "del"),
            "pt", Set.of("o", "os", "da", "do", "e", "uma", "para", "com", "que", "em", "dos", "por", "ao"),
            "nl", Set.of("het", "een", "van", "en", "niet", "met", "zijn", "voor", "dat", "op", "ook", "aan", "wordt"));
    /** For each of those words the languages that it belongs to. */
    private static final Map<String, List<String>> LANGUAGES = byWord();

    private static final int ENOUGH_WORDS = 20;
    /** The share of a text that its language's thirteen words make up, at the least. */
    private static final double CLEAR = .1;

    private Languages() {}

    private static Map<String, List<String>> byWord() {
        Map<String, List<String>> languages = new HashMap<>();
        COMMONEST.forEach((language, words) -> words.forEach(word ->
                languages.computeIfAbsent(word, unused -> new ArrayList<>()).add(language)));
        return languages;
    }

    static @Nullable String of(Article article, List<Word> words) {
        String script = script(words);
        if (script != null) {
            return script;
        }
        if (words.size() >= ENOUGH_WORDS) {
            Map<String, Integer> counts = new TreeMap<>();
            for (Word word : words) {
                for (String language : LANGUAGES.getOrDefault(word.raw().toLowerCase(Locale.ROOT), List.of())) {
                    counts.merge(language, 1, Integer::sum);
                }
            }
            String best = null;
            int most = 0;
            for (Map.Entry<String, Integer> count : counts.entrySet()) {
                if (count.getValue() > most) {
                    most = count.getValue();
                    best = count.getKey();
                }
            }
            if (most >= CLEAR * words.size()) {
                return best;
            }
        }
        return article.language() == null ? null : primary(article.language());
    }

    private static String primary(String tag) {
        int dash = tag.replace('_', '-').indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    }

    /** Other scripts than the Latin one stand for themselves: within one, words tell articles apart well enough. */
    private static @Nullable String script(List<Word> words) {
        int other = 0;
        UnicodeScript first = null;
        for (Word word : words) {
            UnicodeScript script = UnicodeScript.of(word.raw().codePointAt(0));
            if (Character.isLetter(word.raw().codePointAt(0)) && script != UnicodeScript.LATIN) {
                other++;
                first = first == null ? script : first;
            }
        }
        if (first == null || other * 2 <= words.size()) {
            return null;
        }
        return first.name().toLowerCase(Locale.ROOT);
    }
}
