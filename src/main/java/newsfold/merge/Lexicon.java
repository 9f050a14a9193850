package newsfold.merge;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import newsfold.merge.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one object for each word of a window: a window repeats its words some hundred times, and stemming takes its time. It also
 * numbers the stems, in the order in which they are met; since that order is nobody's choice, nothing may be decided by it. Several
 * threads may use it at once.
 */
final class Lexicon {
    private static final int SMALLEST = 1024;

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private String[] stems = new String[SMALLEST];
    private int known;

    /**
     * An open hash table. Readers need no lock, since words never change: who does not see a word yet asks again with the lock.
     */
    private volatile @Nullable Word[] table = new Word[SMALLEST];

    private int held;

    /** The word that stands in the text between these places. */
    Word word(String text, int start, int end, boolean first) {
        return find(text, start, end, first, false);
    }

    /** Two neighbouring characters of a script without spaces. */
    Word pair(String text, int start, int end, boolean first) {
        return find(text, start, end, first, true);
    }

    /** The number of a stem, a new one if need be. */
    int number(String stem) {
        Integer number = numbers.get(stem);
        return number == null ? enter(stem) : number;
    }

    /** The number of a stem, -1 if it has none. */
    int find(String stem) {
        return numbers.getOrDefault(stem, -1);
    }

    synchronized String stem(int number) {
        return stems[number];
    }

    /** How many stems have numbers, from 0. */
    synchronized int size() {
        return known;
    }

    private synchronized int enter(String stem) {
        Integer number = numbers.get(stem);
        if (number != null) {
            return number;
        }
        if (known == stems.length) {
            stems = Arrays.copyOf(stems, 2 * known);
        }
        stems[known] = stem;
        numbers.put(stem, known);
        return known++;
    }

    private Word find(String text, int start, int end, boolean first, boolean pair) {
        int hash = hash(text, start, end, first);
        Word word = seek(table, hash, text, start, end, first);
        return word == null ? enter(hash, text, start, end, first, pair) : word;
    }

    private synchronized Word enter(int hash, String text, int start, int end, boolean first, boolean pair) {
        Word other = seek(table, hash, text, start, end, first);
        if (other != null) {
            return other;
        }
        String raw = text.substring(start, end);
        String stem = pair ? raw : Words.stem(raw);
        boolean capital = !pair && Character.isUpperCase(raw.codePointAt(0));
        Word word = new Word(raw, stem, number(stem), Shingles.print(stem), capital, first);
        if (++held * 2 > table.length) {
            grow();
        }
        put(table, hash, word);
        return word;
    }

    private void grow() {
        @Nullable Word[] larger = new Word[table.length * 2];
        for (Word word : table) {
            if (word != null) {
                put(larger, hash(word.raw(), 0, word.raw().length(), word.first()), word);
            }
        }
        table = larger;
    }

    private static void put(@Nullable Word[] table, int hash, Word word) {
        int at = hash & table.length - 1;
        while (table[at] != null) {
            at = at + 1 & table.length - 1;
        }
        table[at] = word;
    }

    private static @Nullable Word seek(
            @Nullable Word[] table, int hash, String text, int start, int end, boolean first) {
        int at = hash & table.length - 1;
        for (Word word = table[at]; word != null; word = table[at]) {
            if (word.first() == first && word.raw().length() == end - start && text.startsWith(word.raw(), start)) {
                return word;
            }
            at = at + 1 & table.length - 1;
        }
        return null;
    }

    private static int hash(String text, int start, int end, boolean first) {
        int hash = first ? 1 : 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
