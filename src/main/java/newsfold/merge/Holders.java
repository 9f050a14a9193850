package newsfold.merge;

import java.util.List;

/** For each word the stories that hold it, ascending; words and stories are numbers. */
final class Holders {
    private static final int[] NONE = {};

    private final int[][] stories;

    /**
     * @param held for each story the words that it holds, each once
     * @param count how many of the stories count, the first ones
     */
    Holders(List<int[]> held, int count) {
        int last = -1;
        for (int story = 0; story < count; story++) {
            for (int word : held.get(story)) {
                last = Math.max(last, word);
            }
        }
        int[] filled = new int[last + 1];
        for (int story = 0; story < count; story++) {
            for (int word : held.get(story)) {
                filled[word]++;
            }
        }
        stories = new int[filled.length][];
        for (int story = 0; story < count; story++) {
            for (int word : held.get(story)) {
                if (stories[word] == null) {
                    stories[word] = new int[filled[word]];
                    filled[word] = 0;
                }
                stories[word][filled[word]++] = story;
            }
        }
    }

    int[] of(int word) {
        return word < stories.length && stories[word] != null ? stories[word] : NONE;
    }
}
