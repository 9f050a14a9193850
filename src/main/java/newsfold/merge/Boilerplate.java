package newsfold.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import newsfold.merge.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * What outlets print on their pages beside the article: navigation, newsletter boxes, legal lines. It is known by being
 * repeated, word for word, under different headlines of one outlet.
 */
final class Boilerplate {
    private static final int SHINGLE = 8;
    /** A text that is repeated nearly whole is an article printed again, no clutter. */
    private static final double REPRINT = .6;

    private static final long[] NONE = {};

    /** For each outlet that has any the runs of words that stand in several of its texts. */
    private final Map<String, Runs> furniture;

    private Boilerplate(Map<String, Runs> furniture) {
        this.furniture = furniture;
    }

    /** Looks for what the pages of each outlet repeat. */
    static Boilerplate learn(List<Reading> readings) {
        Map<String, List<List<Word>>> texts = new HashMap<>();
        for (Reading reading : readings) {
            if (reading.page() != null && reading.text().size() >= SHINGLE) {
                texts.computeIfAbsent(reading.page(), unused -> new ArrayList<>())
                        .add(reading.text());
            }
        }
        Map<String, Runs> furniture = new ConcurrentHashMap<>();
        texts.entrySet().parallelStream().forEach(outlet -> {
            long[] repeated = repeated(outlet.getValue());
            if (repeated.length > 0) {
                furniture.put(outlet.getKey(), new Runs(repeated));
            }
        });
        return new Boilerplate(furniture);
    }

    private static long[] repeated(List<List<Word>> texts) {
        if (texts.size() < 2) {
            return NONE;
        }
        int runs = texts.stream().mapToInt(List::size).sum();
        Passersby seen = new Passersby(runs);
        for (int i = 0; i < texts.size(); i++) {
            for (long run : Shingles.of(texts.get(i), SHINGLE)) {
                seen.meet(run, i);
            }
        }
        return seen.known();
    }

    /** The text without what the outlet repeats. */
    List<Word> strip(@Nullable String outlet, List<Word> text) {
        Runs often = outlet == null ? null : furniture.get(outlet);
        if (often == null || text.size() < SHINGLE) {
            return text;
        }
        long[] shingles = Shingles.of(text, SHINGLE);
        boolean[] repeated = new boolean[text.size()];
        int covered = 0;
        for (int i = 0; i < shingles.length; i++) {
            if (often.hold(shingles[i])) {
                for (int j = i; j < i + SHINGLE; j++) {
                    covered += repeated[j] ? 0 : 1;
                    repeated[j] = true;
                }
            }
        }
        if (covered == 0 || covered > REPRINT * text.size() && covered > 60) {
            return text;
        }
        Word[] rest = new Word[text.size() - covered];
        int kept = 0;
        for (int i = 0; i < repeated.length; i++) {
            if (!repeated[i]) {
                rest[kept++] = text.get(i);
            }
        }
        return Arrays.asList(rest);
    }

    /** Which numbers were met with in more than one text: an open hash table of plain numbers. */
    private static final class Passersby {
        private static final int NOWHERE = 0;
        private static final int SEVERAL = -1;

        private final long[] numbers;
        /** Where each was met, the text's number from 1. */
        private final int[] places;

        private int several;

        Passersby(int expected) {
            int capacity = Integer.highestOneBit(Math.max(8, expected)) * 2;
            numbers = new long[capacity];
            places = new int[capacity];
        }

        void meet(long number, int text) {
            int mask = numbers.length - 1;
            int at = (int) (number * 0x9E3779B97F4A7C15L >>> 32) & mask;
            while (places[at] != NOWHERE && numbers[at] != number) {
                at = at + 1 & mask;
            }
            if (places[at] == NOWHERE) {
                numbers[at] = number;
                places[at] = text + 1;
            } else if (places[at] != SEVERAL && places[at] != text + 1) {
                places[at] = SEVERAL;
                several++;
            }
        }

        /** Those met with in several texts. */
        long[] known() {
            long[] known = new long[several];
            int count = 0;
            for (int at = 0; at < places.length; at++) {
                if (places[at] == SEVERAL) {
                    known[count++] = numbers[at];
                }
            }
            return known;
        }
    }
}
