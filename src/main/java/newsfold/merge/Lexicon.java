package newsfold.merge;

import java.util.HashMap;
import java.util.Map;
import newsfold.merge.Words.Word;

/** Keeps one object for each word of a window: a window repeats its words some hundred times, and stemming takes its time. */
final class Lexicon {
    private final Map<String, Word> beginning = new HashMap<>();
    private final Map<String, Word> within = new HashMap<>();

    Word word(String raw, boolean first) {
        Map<String, Word> known = first ? beginning : within;
        Word word = known.get(raw);
        if (word == null) {
            word = new Word(raw, Words.stem(raw), Character.isUpperCase(raw.codePointAt(0)), first);
            known.put(raw, word);
        }
        return word;
    }

    /** Two neighbouring characters of a script without spaces. */
    Word pair(String raw, boolean first) {
        return (first ? beginning : within).computeIfAbsent(raw, unknown -> new Word(unknown, unknown, false, first));
    }
}
