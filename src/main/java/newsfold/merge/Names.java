package newsfold.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import newsfold.merge.Words.Word;

/** The different names in an article: capitalised words that are no sentence's first, and runs of them. */
final class Names {
    /** A word in more articles than this is capitalised for its place, not because it is a name. */
    static final double TOO_COMMON = .02;

    private static final double FUNCTION_WORD = .25;
    private static final int LONGEST = 4;
    private static final Word[] NONE = {};

    /** Of all names, one name behind the other. */
    private final Word[] words;
    /** For each name where its words end. */
    private final short[] ends;

    private Names(List<Word> words, List<Integer> ends) {
        this.words = words.toArray(NONE);
        this.ends = new short[ends.size()];
        for (int i = 0; i < this.ends.length; i++) {
            this.ends[i] = ends.get(i).shortValue();
        }
    }

    /** @param text as far as it tells the article's own event */
    static Names of(Tongue tongue, List<Word> title, List<Word> text) {
        Collector collector = new Collector(tongue, proper(tongue, title, text));
        collector.collect(title, tongue == Tongue.ENGLISH && inTitleCase(title));
        collector.collect(text, false);
        return new Names(collector.words, collector.ends);
    }

    int count() {
        return ends.length;
    }

    /** All words of the names, some more than once. */
    Word[] words() {
        return words;
    }

    /** The stems of a name in order: "kilmar abrego garcia". */
    String stems(int name) {
        int from = from(name);
        if (ends[name] - from == 1) {
            return words[from].stem();
        }
        StringBuilder stems = new StringBuilder(words[from].stem());
        for (int i = from + 1; i < ends[name]; i++) {
            stems.append(' ').append(words[i].stem());
        }
        return stems.toString();
    }

    /** A name as written where it stands first, its owner's 's left out. */
    String written(int name) {
        int from = from(name);
        int last = ends[name] - 1;
        if (from == last) {
            return unowning(words[last].raw());
        }
        StringBuilder written = new StringBuilder();
        for (int i = from; i < last; i++) {
            written.append(words[i].raw()).append(' ');
        }
        return written.append(unowning(words[last].raw())).toString();
    }

    /** "Donald Trump's" is Donald Trump. */
    private static String unowning(String word) {
        return word.endsWith("'s") || word.endsWith("\u2019s") ? word.substring(0, word.length() - 2) : word;
    }

    /** How much a name tells by the shipped tables alone, in natural units. */
    double telling(int name) {
        double telling = 0;
        for (int i = from(name); i < ends[name]; i++) {
            telling -= Math.log(words[i].share());
        }
        return telling;
    }

    /** Whether a name is written so. */
    boolean write(String name) {
        for (int i = 0; i < ends.length; i++) {
            if (written(i, name)) {
                return true;
            }
        }
        return false;
    }

    private boolean written(int name, String so) {
        int at = 0;
        for (int i = from(name); i < ends[name]; i++) {
            String raw = i + 1 < ends[name] ? words[i].raw() : unowning(words[i].raw());
            if (!so.startsWith(raw, at)) {
                return false;
            }
            at += raw.length();
            if (i + 1 < ends[name] && (at == so.length() || so.charAt(at++) != ' ')) {
                return false;
            }
        }
        return at == so.length();
    }

    private int from(int name) {
        return name == 0 ? 0 : ends[name - 1];
    }

    private static Predicate<Word> proper(Tongue tongue, List<Word> title, List<Word> text) {
        if (tongue == Tongue.ENGLISH) {
            return word -> true;
        }
        Set<String> within = new HashSet<>();
        Stream.concat(title.stream(), text.stream())
                .filter(word -> word.capital() && !word.first())
                .forEach(word -> within.add(word.stem()));
        Predicate<Word> proper = word -> within.contains(word.stem());
        return tongue.capitalNouns() ? proper.and(new GermanNames(List.of(title, text))::holds) : proper;
    }

    private static boolean inTitleCase(List<Word> title) {
        int capitals = 0;
        for (Word word : title) {
            capitals += word.capital() ? 1 : 0;
        }
        return capitals * 2 > title.size();
    }

    /** Goes through the words and keeps each run once. */
    private static final class Collector {
        private final Tongue tongue;
        private final Predicate<Word> proper;
        private final List<Word> words = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();
        private final Set<List<String>> met = new HashSet<>();
        private final Set<String> single = new HashSet<>();

        Collector(Tongue tongue, Predicate<Word> proper) {
            this.tongue = tongue;
            this.proper = proper;
        }

        void collect(List<Word> text, boolean titleCase) {
            int i = 0;
            while (i < text.size()) {
                int end = i;
                while (end < text.size()
                        && end - i < LONGEST
                        && name(text.get(end), titleCase, end > i)
                        && proper.test(text.get(end))) {
                    end++;
                }
                if (end > i && isNew(text, i, end)) {
                    for (int k = i; k < end; k++) {
                        words.add(text.get(k));
                    }
                    ends.add(words.size());
                }
                i = Math.max(end, i + 1);
            }
        }

        private boolean isNew(List<Word> text, int from, int end) {
            return end - from == 1
                    ? single.add(text.get(from).stem())
                    : met.add(text.subList(from, end).stream().map(Word::stem).toList());
        }

        private boolean name(Word word, boolean titleCase, boolean within) {
            if (!word.capital() || word.raw().length() < 2 || within && word.first()) {
                return false;
            }
            boolean rare = word.share() <= TOO_COMMON;
            if (tongue.capitalNouns()) {
                return rare;
            }
            return rare || !titleCase && !word.first() && word.share() < FUNCTION_WORD && !Anchors.isDate(word.stem());
        }
    }
}
