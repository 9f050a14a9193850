package newsfold.merge;

import java.util.List;
import java.util.stream.LongStream;
import newsfold.merge.Words.Word;

/** Runs of neighbouring words as numbers, for finding the same passage in two texts. */
final class Shingles {
    private Shingles() {}

    /** @return one number for each run of {@code length} words, in their order; none of a shorter text */
    static LongStream of(List<Word> words, int length) {
        int runs = words.size() - length + 1;
        if (runs < 1) {
            return LongStream.empty();
        }
        long[] hashes = words.stream().mapToLong(word -> spread(word.stem())).toArray();
        return LongStream.iterate(0, i -> i < runs, i -> i + 1).map(i -> {
            long run = 0;
            for (int j = 0; j < length; j++) {
                run = run * 0x100000001B3L + hashes[(int) i + j];
            }
            return run ^ run >>> 29;
        });
    }

    /** FNV-1a over the characters: the same in every run of the program. */
    private static long spread(String word) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }
}
