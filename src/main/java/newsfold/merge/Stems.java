package newsfold.merge;

import java.util.Map;

/**
 * Takes the endings off English words and joins spelling pairs. Light on purpose: it must never join two names, and other
 * languages pass through it with little harm.
 */
final class Stems {
    /** Spellings of one place or name, and small numbers in letters. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("kiev", "kyiv"),
            Map.entry("kharkov", "kharkiv"),
            Map.entry("odessa", "odesa"),
            Map.entry("lvov", "lviv"),
            Map.entry("mohammed", "muhammad"),
            Map.entry("mohamed", "muhammad"),
            Map.entry("mohammad", "muhammad"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("programme", "program"),
            Map.entry("defence", "defense"),
            Map.entry("centre", "center"),
            Map.entry("theatre", "theater"),
            Map.entry("labour", "labor"),
            Map.entry("colour", "color"),
            Map.entry("harbour", "harbor"),
            Map.entry("neighbour", "neighbor"),
            Map.entry("died", "die"),
            Map.entry("dies", "die"),
            Map.entry("dying", "die"),
            Map.entry("women", "woman"),
            Map.entry("men", "man"),
            Map.entry("said", "say"),
            Map.entry("says", "say"));

    private Stems() {}

    /** @param word folded to lower case, without accents */
    static String of(String word) {
        String same = SAME.get(word);
        if (same != null) {
            return same;
        }
        int n = word.length();
        if (n < 4 || word.charAt(0) > 'z') {
            return word;
        }
        String base = transliterated(plural(word));
        String joined = SAME.get(base);
        return joined != null ? joined : tail(base);
    }

    private static String plural(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes")) {
            return word.substring(0, word.length() - 2);
        }
        if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
            return word.substring(0, word.length() - 1);
        }
        return word;
    }

    /** Zelensky, Zelenskyy, Zelenskiy, Zelenskij. */
    private static String transliterated(String word) {
        int n = word.length();
        if (n > 5 && (word.endsWith("yy") || word.endsWith("iy") || word.endsWith("ij") || word.endsWith("yi"))) {
            return word.substring(0, n - 2) + "y";
        }
        return n > 6 && word.endsWith("ski") ? word.substring(0, n - 1) + "y" : word;
    }

    private static String tail(String word) {
        String base = word;
        if (base.endsWith("ing") && base.length() > 5 && vowel(base, base.length() - 3)) {
            base = single(base.substring(0, base.length() - 3));
        } else if (base.endsWith("ed") && base.length() > 4 && vowel(base, base.length() - 2)) {
            base = single(base.substring(0, base.length() - 2));
        } else if (base.endsWith("ly") && base.length() > 5) {
            base = base.substring(0, base.length() - 2);
        }
        if (base.endsWith("is") && base.length() > 4 || base.endsWith("iz") && base.length() > 4) {
            base = base.substring(0, base.length() - 1) + "z";
        }
        if (base.endsWith("ise") && base.length() > 5) {
            base = base.substring(0, base.length() - 2) + "ze";
        }
        return base.endsWith("e") && base.length() > 3 ? base.substring(0, base.length() - 1) : base;
    }

    private static String single(String word) {
        int n = word.length();
        boolean twice = n > 3 && word.charAt(n - 1) == word.charAt(n - 2) && "lsz".indexOf(word.charAt(n - 1)) < 0;
        return twice ? word.substring(0, n - 1) : word;
    }

    private static boolean vowel(String word, int end) {
        for (int i = 0; i < end; i++) {
            if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
