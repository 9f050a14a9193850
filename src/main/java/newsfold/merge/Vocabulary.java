package newsfold.merge;

import org.jspecify.annotations.Nullable;

/** Words that are known by what they say, found as they stand in a text, without a copy of each. */
final class Vocabulary {
    private static final int SMALLEST = 64;

    private @Nullable String[] words = new String[SMALLEST];
    private float[][] sayings = new float[SMALLEST][];
    private long[] keys = new long[SMALLEST];
    private int size;

    /** What a word says, which may be added to; nothing yet if it is new. */
    float[] learn(String word, int length) {
        long key = Spelling.key(word, 0, word.length(), false);
        int at = place(key, word, 0, word.length());
        if (keys[at] == 0) {
            if (++size * 4 > keys.length) {
                grow();
                at = place(key, word, 0, word.length());
            }
            keys[at] = key;
            words[at] = word;
            sayings[at] = new float[length];
        }
        return sayings[at];
    }

    /** The same of the word that stands in the text between these places; null of one that is not known. */
    float @Nullable [] find(long key, String text, int start, int end) {
        int at = place(key, text, start, end);
        return keys[at] == 0 ? null : sayings[at];
    }

    private int place(long key, String text, int start, int end) {
        int at = home(key) & keys.length - 1;
        while (keys[at] != 0) {
            String word = keys[at] == key ? words[at] : null;
            if (word != null && (Spelling.whole(key) || word.length() == end - start && text.startsWith(word, start))) {
                return at;
            }
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable String[] oldWords = words;
        float[][] oldSayings = sayings;
        keys = new long[2 * oldKeys.length];
        words = new String[keys.length];
        sayings = new float[keys.length][];
        for (int i = 0; i < oldKeys.length; i++) {
            String word = oldWords[i];
            if (word != null) {
                int at = place(oldKeys[i], word, 0, word.length());
                keys[at] = oldKeys[i];
                words[at] = word;
                sayings[at] = oldSayings[i];
            }
        }
    }

    private static int home(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> Integer.SIZE);
    }

    /** The different words of one text. */
    static final class Met {
        private final String text;
        private long[] keys = new long[256];
        /** Where each word of more letters than a key holds stands first. */
        private int[] starts = new int[256];

        private int size;

        Met(String text) {
            this.text = text;
        }

        /** Whether the word between these places stands there for the first time. */
        boolean add(long key, int start, int end) {
            int at = home(key) & keys.length - 1;
            while (keys[at] != 0) {
                if (keys[at] == key
                        && (Spelling.whole(key) || text.regionMatches(starts[at], text, start, end - start))) {
                    return false;
                }
                at = at + 1 & keys.length - 1;
            }
            keys[at] = key;
            starts[at] = start;
            if (++size * 2 > keys.length) {
                grow();
            }
            return true;
        }

        int size() {
            return size;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldStarts = starts;
            keys = new long[2 * oldKeys.length];
            starts = new int[keys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int at = home(oldKeys[i]) & keys.length - 1;
                    while (keys[at] != 0) {
                        at = at + 1 & keys.length - 1;
                    }
                    keys[at] = oldKeys[i];
                    starts[at] = oldStarts[i];
                }
            }
        }
    }
}
