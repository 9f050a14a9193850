package newsfold.merge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In what share of news articles an English word stands, from the table {@code common-words.txt} beside this class, which was
 * written for this project from general knowledge.
 */
final class CommonWords {
    /** The share that a word has which the table does not know. */
    static final double UNKNOWN = 0.0006;

    private final Map<String, Double> shares;

    private CommonWords(Map<String, Double> shares) {
        this.shares = shares;
    }

    static CommonWords shipped() {
        Map<String, Double> shares = new HashMap<>();
        try (InputStream in = CommonWords.class.getResourceAsStream("common-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-words.txt is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    int colon = line.indexOf(':');
                    double share = Double.parseDouble(line.substring(0, colon)) / 100;
                    for (String word : line.substring(colon + 1).strip().split(" ")) {
                        shares.merge(Words.stem(word), share, Math::max);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CommonWords(shares);
    }

    /** 0 to 1, of a stem. */
    double share(String stem) {
        return shares.getOrDefault(stem, UNKNOWN);
    }

    /** All stems of the table, the commonest first. */
    List<String> words() {
        return shares.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean knows(String stem) {
        return shares.containsKey(stem);
    }
}
