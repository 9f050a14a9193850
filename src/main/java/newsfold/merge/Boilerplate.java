package newsfold.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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

    private static final long[] NONE = {};

    /** For each outlet the runs of words in its texts, each text's once. */
    private final Map<String, LongStream.Builder> runs = new HashMap<>();
    /** Those that stand in several texts, ascending. */
    private final Map<String, long[]> furniture = new HashMap<>();

    /** Takes note of one article's text. */
    void read(@Nullable String outlet, List<Word> text) {
        if (outlet == null) {
            return;
        }
        LongStream.Builder all = runs.computeIfAbsent(outlet, unused -> LongStream.builder());
        distinct(Shingles.of(text, SHINGLE)).forEach(all::add);
    }

    private static LongStream distinct(LongStream runs) {
        long[] sorted = runs.sorted().toArray();
        return IntStream.range(0, sorted.length)
                .filter(i -> i == 0 || sorted[i] != sorted[i - 1])
                .mapToLong(i -> sorted[i]);
    }

    private long[] furniture(String outlet) {
        LongStream.Builder all = runs.remove(outlet);
        if (all != null) {
            long[] sorted = all.build().sorted().toArray();
            furniture.put(
                    outlet,
                    IntStream.range(1, sorted.length)
                            .filter(i -> sorted[i] == sorted[i - 1] && (i == 1 || sorted[i] != sorted[i - 2]))
                            .mapToLong(i -> sorted[i])
                            .toArray());
        }
        return furniture.getOrDefault(outlet, NONE);
    }

    /** The text without what the outlet repeats; to be asked when all texts are read. */
    List<Word> strip(@Nullable String outlet, List<Word> text) {
        long[] often = outlet == null ? NONE : furniture(outlet);
        if (often.length == 0 || text.size() < SHINGLE) {
            return text;
        }
        long[] shingles = Shingles.of(text, SHINGLE).toArray();
        boolean[] repeated = new boolean[text.size()];
        int covered = 0;
        for (int i = 0; i < shingles.length; i++) {
            if (Arrays.binarySearch(often, shingles[i]) >= 0) {
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
