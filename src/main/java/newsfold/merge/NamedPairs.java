package newsfold.merge;

/**
 * Pairs of stories that share names which tell. Each stands with the story that has more words, so that the fewer are gone through where
 * both are compared.
 */
final class NamedPairs {
    /** For each story its pairs, as {@link #pair} makes them. */
    private final int[][] pairs;

    /**
     * @param words how many each story has
     * @param before for each story its pairs with those of lower numbers
     */
    NamedPairs(int[] words, int[][] before) {
        int[] counts = new int[before.length];
        for (int i = 0; i < before.length; i++) {
            for (int pair : before[i]) {
                counts[longer(i, other(pair), words)]++;
            }
        }
        pairs = new int[before.length][];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = new int[counts[i]];
        }
        for (int i = 0; i < before.length; i++) {
            for (int pair : before[i]) {
                int other = other(pair);
                int longer = longer(i, other, words);
                pairs[longer][--counts[longer]] = longer == i ? pair : pair(i, convincing(pair));
            }
        }
    }

    /** @param convincing whether the names are enough for an affair */
    static int pair(int other, boolean convincing) {
        return other << 1 | (convincing ? 1 : 0);
    }

    private static int other(int pair) {
        return pair >> 1;
    }

    private static boolean convincing(int pair) {
        return (pair & 1) != 0;
    }

    private static int longer(int one, int other, int[] words) {
        return words[one] >= words[other] ? one : other;
    }

    /** How many pairs stand with a story. */
    int count(int story) {
        return pairs[story].length;
    }

    int other(int story, int place) {
        return other(pairs[story][place]);
    }

    boolean convincing(int story, int place) {
        return convincing(pairs[story][place]);
    }
}
