package newsfold.merge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In what share of a language's news articles a word stands, from the tables {@code common-words.*.txt} beside this class,
 * which were written for this project from general knowledge, and for other languages than English from Lucene's function
 * words.
 */
final class CommonWords {
    /** The share that a word has which the table does not know. */
    static final double UNKNOWN = 0.0006;
    /** The share of a function word that the table does not know. */
    private static final double FUNCTION = .3;
    /** What words of one letter, of two and so on have in a language without a table. */
    private static final double[] SHORT = {.5, .3, .1, .02};
    /** Latin, Greek and Cyrillic letters come before. */
    private static final char ALPHABETS = 0x530;

    private final Map<Tongue, Stemmer> stemmers = new EnumMap<>(Tongue.class);
    private final Map<Tongue, Map<String, Double>> shares = new EnumMap<>(Tongue.class);
    private final Languages languages = new Languages();

    private CommonWords() {
        for (Tongue tongue : Tongue.values()) {
            Map<String, Double> words = new HashMap<>();
            tongue.functionWords().forEach(word -> words.put(word, FUNCTION));
            Map<String, String> same = new HashMap<>();
            List<String> heads = read(tongue, words, same);
            Stemmer stemmer = Stemmer.of(tongue, same, heads, words.keySet());
            Map<String, Double> byStem = new HashMap<>();
            words.forEach((word, share) -> byStem.merge(stemmer.stem(word), share, Math::max));
            stemmers.put(tongue, stemmer);
            shares.put(tongue, byStem);
            languages.learn(tongue, words);
        }
    }

    static CommonWords shipped() {
        return new CommonWords();
    }

    /** @return the nouns at the end of compounds */
    private static List<String> read(Tongue tongue, Map<String, Double> words, Map<String, String> same) {
        List<String> heads = List.of();
        String name = tongue == Tongue.ENGLISH ? "common-words.txt" : "common-words." + tongue.code() + ".txt";
        try (InputStream in = CommonWords.class.getResourceAsStream(name)) {
            if (in == null) {
                if (tongue == Tongue.ENGLISH) {
                    throw new IllegalStateException(name + " is not on the class path");
                }
                return heads;
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                int colon = line.indexOf(':');
                String key = line.substring(0, colon);
                List<String> listed = List.of(line.substring(colon + 1).strip().split(" "));
                if (key.startsWith("=")) {
                    listed.forEach(word -> same.put(word, key.substring(1)));
                } else if (key.equals("-")) {
                    heads = listed;
                } else {
                    double share = Double.parseDouble(key) / 100;
                    listed.forEach(word -> words.merge(word, share, Math::max));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return heads;
    }

    /** 0 to 1, of a stem. */
    double share(Tongue tongue, String stem) {
        if (tongue == Tongue.OTHER) {
            return byLength(stem);
        }
        return shares.getOrDefault(tongue, Map.of()).getOrDefault(stem, UNKNOWN);
    }

    /** In every language that is written with letters the commonest words are short (Zipf). */
    private static double byLength(String stem) {
        boolean letters = Character.isLetter(stem.charAt(0)) && stem.charAt(0) < ALPHABETS;
        return letters && stem.length() <= SHORT.length ? SHORT[stem.length() - 1] : UNKNOWN;
    }

    Languages languages() {
        return languages;
    }

    Stemmer stemmer(Tongue tongue) {
        Stemmer stemmer = stemmers.get(tongue);
        if (stemmer == null) {
            throw new IllegalArgumentException(tongue.toString());
        }
        return stemmer;
    }

    /** All English stems of the table, the commonest first. */
    List<String> words() {
        return shares.getOrDefault(Tongue.ENGLISH, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
