package newsfold.merge;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import newsfold.merge.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one object for each word of one tongue in a window: a window repeats its words some hundred times, and stemming takes
 * its time. Several threads may use it at once.
 */
final class Dictionary {
    private static final int SMALLEST = 64;
    private static final Set<String> ELIDED = Set.of(
            "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "un", "dell", "all",
            "nell", "dall", "sull", "quell", "gl");
    private static final int LONGEST_ELIDED = 8;

    private final Lexicon lexicon;
    private final CommonWords common;
    private final Stemmer stemmer;
    private final Map<String, Integer> cuts = new ConcurrentHashMap<>();
    /**
     * An open hash table. Readers need no lock, since words never change: who does not see a word yet asks again with the lock.
     */
    private volatile Table table = new Table(SMALLEST);

    private int held;

    Dictionary(Lexicon lexicon, CommonWords common, Tongue tongue) {
        this.lexicon = lexicon;
        this.common = common;
        this.stemmer = common.stemmer(tongue);
    }

    Tongue tongue() {
        return stemmer.tongue();
    }

    /** The word that stands in the text between these places. */
    Word word(String text, int start, int end, boolean first) {
        return find(text, start, end, first, false);
    }

    /** Two neighbouring characters of a script without spaces. */
    Word pair(String text, int start, int end, boolean first) {
        return find(text, start, end, first, true);
    }

    /** Where the word behind a small one with an apostrophe begins: l'eau; {@code start} where there is none. */
    int behindElided(String text, int start, int end) {
        if (!tongue().elides()) {
            return start;
        }
        for (int i = start + 1; i < Math.min(end, start + LONGEST_ELIDED); i++) {
            if (text.charAt(i) == '\'' || text.charAt(i) == '\u2019') {
                String word = text.substring(start, i).toLowerCase(Locale.ROOT);
                return ELIDED.contains(word) ? i + 1 : start;
            }
        }
        return start;
    }

    /** Where a compound is to be cut in two; {@code end} for a simple word. */
    int cut(String text, int start, int end) {
        if (!tongue().capitalNouns() || !Character.isUpperCase(text.charAt(start))) {
            return end;
        }
        int cut = cuts.computeIfAbsent(text.substring(start, end), stemmer::cut);
        return cut == 0 ? end : start + cut;
    }

    private Word find(String text, int start, int end, boolean first, boolean pair) {
        long key = Spelling.key(text, start, end, first);
        Word word = table.seek(key, text, start, end, first);
        return word == null ? enter(key, text, start, end, first, pair) : word;
    }

    private synchronized Word enter(long key, String text, int start, int end, boolean first, boolean pair) {
        Word other = table.seek(key, text, start, end, first);
        if (other != null) {
            return other;
        }
        String raw = text.substring(start, end);
        String stem = pair ? raw : stemmer.stem(raw);
        boolean capital = !pair && Character.isUpperCase(raw.codePointAt(0));
        double share = common.share(tongue(), stem);
        Word word = new Word(raw, stem, lexicon.number(stem), Shingles.print(stem), share, capital, first);
        if (++held * 2 > table.words.length) {
            table = table.larger();
        }
        table.put(key, word);
        return word;
    }

    private static final class Table {
        private final @Nullable Word[] words;
        /** Of the words: most need not be looked at to be known. */
        private final long[] keys;

        Table(int places) {
            words = new Word[places];
            keys = new long[places];
        }

        @Nullable
        Word seek(long key, String text, int start, int end, boolean first) {
            int at = place(key);
            for (long there = keys[at]; there != 0; there = keys[at]) {
                Word word = there == key ? words[at] : null;
                if (word != null
                        && (Spelling.whole(key)
                                || word.first() == first
                                        && word.raw().length() == end - start
                                        && text.startsWith(word.raw(), start))) {
                    return word;
                }
                at = at + 1 & keys.length - 1;
            }
            return null;
        }

        private int place(long key) {
            return (int) (key * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & keys.length - 1;
        }

        void put(long key, Word word) {
            int at = place(key);
            while (keys[at] != 0) {
                at = at + 1 & keys.length - 1;
            }
            words[at] = word;
            keys[at] = key;
        }

        Table larger() {
            Table larger = new Table(2 * words.length);
            for (int i = 0; i < words.length; i++) {
                Word word = words[i];
                if (word != null) {
                    larger.put(keys[i], word);
                }
            }
            return larger;
        }
    }
}
