package newsfold.merge;

import java.util.List;
import newsfold.merge.Words.Word;

/** Runs of neighbouring words as numbers, for finding the same passage in two texts. */
final class Shingles {
    private static final long PRIME = 0x100000001B3L;
    private static final long[] NONE = {};

    private Shingles() {}

    /** @return one number for each run of {@code length} words, in their order; none of a shorter text */
    static long[] of(List<Word> words, int length) {
        int runs = words.size() - length + 1;
        if (runs < 1) {
            return NONE;
        }
        long leaving = 1;
        for (int j = 1; j < length; j++) {
            leaving *= PRIME;
        }
        long[] shingles = new long[runs];
        long run = 0;
        for (int i = 0; i < words.size(); i++) {
            run = run * PRIME + words.get(i).print();
            int from = i - length + 1;
            if (from >= 0) {
                shingles[from] = run ^ run >>> 29;
                run -= words.get(from).print() * leaving;
            }
        }
        return shingles;
    }

    /** A word as a number: FNV-1a over its characters, the same in every run of the program. */
    static long print(String word) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
        }
        return hash;
    }
}
