package newsfold.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsfold.merge.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * What an outlet prints on its pages beside the article: navigation, newsletter boxes, legal lines. It is known by being
 * repeated, word for word, under different headlines of one outlet.
 */
final class Boilerplate {
    private static final int SHINGLE = 8;
    /** A text that is repeated nearly whole is an article printed again, no clutter. */
    private static final double REPRINT = .6;

    private final Map<String, Map<Long, Integer>> headlines = new HashMap<>();

    /** Takes note of one article's text. */
    void read(@Nullable String outlet, List<Word> text) {
        if (outlet == null) {
            return;
        }
        Map<Long, Integer> counts = headlines.computeIfAbsent(outlet, unused -> new HashMap<>());
        Shingles.of(text, SHINGLE).distinct().forEach(shingle -> counts.merge(shingle, 1, Integer::sum));
    }

    /** The text without what the outlet repeats. */
    List<Word> strip(@Nullable String outlet, List<Word> text) {
        Map<Long, Integer> counts = outlet == null ? null : headlines.get(outlet);
        if (counts == null || text.size() < SHINGLE) {
            return text;
        }
        long[] shingles = Shingles.of(text, SHINGLE).toArray();
        boolean[] repeated = new boolean[text.size()];
        int covered = 0;
        for (int i = 0; i < shingles.length; i++) {
            if (counts.getOrDefault(shingles[i], 0) > 1) {
                for (int j = i; j < i + SHINGLE; j++) {
                    covered += repeated[j] ? 0 : 1;
                    repeated[j] = true;
                }
            }
        }
        if (covered == 0 || covered > REPRINT * text.size() && covered > 60) {
            return text;
        }
        List<Word> rest = new ArrayList<>(text.size() - covered);
        for (int i = 0; i < text.size(); i++) {
            if (!repeated[i]) {
                rest.add(text.get(i));
            }
        }
        return rest;
    }
}
