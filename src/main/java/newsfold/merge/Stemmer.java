package newsfold.merge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives the form by which a language's words are compared. Numbers, months and weekdays come out as in English. */
final class Stemmer {
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[. '\u00a0\u2009\u202f](?=\\d{3}(?:\\D|$))");
    private static final Pattern DATE = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.(?:\\d{2}|\\d{4})");
    /** Letters that stand before the noun at the end of a compound, at the least. */
    private static final int FRONT = 3;

    private final Tongue tongue;
    private final Map<String, String> same = new HashMap<>();
    private final List<String> heads;
    private final Set<String> whole;

    private Stemmer(Tongue tongue, Map<String, String> same, List<String> heads, Set<String> whole) {
        this.tongue = tongue;
        this.whole = whole;
        same.forEach((word, other) -> this.same.put(folded(word), other));
        this.heads = heads.stream()
                .sorted(Comparator.comparingInt((String head) -> -head.length()).thenComparing(head -> head))
                .toList();
    }

    /**
     * @param same words that count as another one
     * @param heads nouns before which compounds are cut
     * @param whole words that are not cut
     */
    static Stemmer of(Tongue tongue, Map<String, String> same, List<String> heads, Set<String> whole) {
        return new Stemmer(tongue, same, heads, Set.copyOf(whole));
    }

    Tongue tongue() {
        return tongue;
    }

    String stem(String raw) {
        if (tongue == Tongue.ENGLISH) {
            return Words.stem(raw);
        }
        if (Character.isDigit(raw.codePointAt(0))) {
            return number(raw);
        }
        String word = folded(raw);
        String known = same.get(word);
        if (known != null) {
            return known;
        }
        return switch (tongue) {
            case OTHER -> word;
            case GERMAN -> tongue.withoutEnding(word);
            default ->
                Folding.of(tongue.withoutEnding(raw.toLowerCase(Locale.ROOT).replace('ё', 'е')));
        };
    }

    /** 1.234,5 and 1 234,5 are 1234.5; 2.3.2026 is a date. */
    private String number(String raw) {
        if (!tongue.decimalComma()) {
            return Words.stem(raw);
        }
        String digits = Folding.of(raw);
        return DATE.matcher(digits).matches()
                ? digits
                : THOUSANDS.matcher(digits).replaceAll("").replace(',', '.');
    }

    private String folded(String word) {
        String folded = Folding.of(word);
        if (tongue != Tongue.GERMAN) {
            return folded;
        }
        // Müller is also written Mueller; but neue, Quelle, Feuer are no neü
        return folded.replace("ß", "ss").replace("ae", "a").replace("oe", "o").replaceAll("(?<![aeoqu])ue", "u");
    }

    /** Where a compound's last noun begins: Bahn-streik. 0 where nothing is to be cut. */
    int cut(String raw) {
        if (whole.contains(raw.toLowerCase(Locale.ROOT))) {
            return 0;
        }
        for (String head : heads) {
            int front = raw.length() - head.length();
            if (front >= FRONT && raw.endsWith(head)) {
                return front;
            }
        }
        return 0;
    }
}
