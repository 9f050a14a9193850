package newsfold.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import newsfold.merge.Words.Word;

/** Finds the names in an article: capitalised words that are no sentence's first, and runs of them. */
final class Names {
    /** A word in more articles than this is capitalised for its place, not because it is a name. */
    static final double TOO_COMMON = .02;

    private static final int LONGEST = 4;

    private final CommonWords common;

    Names(CommonWords common) {
        this.common = common;
    }

    /** @return the names as written, by their stems in order ("kilmar abrego garcia"); runs of several words and single words */
    Map<String, String> of(Profile profile) {
        Map<String, String> names = new LinkedHashMap<>();
        collect(profile, run -> put(run, names));
        return names;
    }

    /** The stems of all words of the names, with their numbers. */
    Map<String, Integer> words(Profile profile) {
        Map<String, Integer> words = new HashMap<>();
        collect(profile, run -> run.forEach(word -> words.put(word.stem(), word.term())));
        return words;
    }

    private void collect(Profile profile, Consumer<List<Word>> names) {
        Tongue tongue = profile.tongue();
        List<Word> title = profile.title();
        List<Word> text =
                profile.text().subList(0, Math.min(Profile.BODY, profile.text().size()));
        Predicate<Word> proper = word -> true;
        if (tongue != Tongue.ENGLISH) {
            Set<String> within = new HashSet<>();
            Stream.concat(title.stream(), text.stream())
                    .filter(word -> word.capital() && !word.first())
                    .forEach(word -> within.add(word.stem()));
            proper = word -> within.contains(word.stem());
        }
        if (tongue.capitalNouns()) {
            proper = proper.and(new GermanNames(common, List.of(title, text))::holds);
        }
        collect(tongue, title, inTitleCase(tongue, title), proper, names);
        collect(tongue, text, false, proper, names);
    }

    private void collect(
            Tongue tongue, List<Word> words, boolean titleCase, Predicate<Word> proper, Consumer<List<Word>> names) {
        int i = 0;
        while (i < words.size()) {
            int end = i;
            while (end < words.size()
                    && end - i < LONGEST
                    && name(tongue, words.get(end), titleCase, end > i)
                    && proper.test(words.get(end))) {
                end++;
            }
            if (end > i) {
                names.accept(words.subList(i, end));
            }
            i = Math.max(end, i + 1);
        }
    }

    private boolean name(Tongue tongue, Word word, boolean titleCase, boolean within) {
        if (!word.capital() || word.raw().length() < 2 || within && word.first()) {
            return false;
        }
        boolean rare = common.share(tongue, word.stem()) <= TOO_COMMON;
        if (tongue.capitalNouns()) {
            return rare;
        }
        return rare
                || !titleCase
                        && !word.first()
                        && !Anchors.isDate(word.stem())
                        && common.share(tongue, word.stem()) < .25;
    }

    private static void put(List<Word> run, Map<String, String> names) {
        StringBuilder key = new StringBuilder();
        StringBuilder written = new StringBuilder();
        for (Word word : run) {
            key.append(key.isEmpty() ? "" : " ").append(word.stem());
            written.append(written.isEmpty() ? "" : " ").append(word.raw());
        }
        names.putIfAbsent(key.toString(), written.toString());
    }

    private static boolean inTitleCase(Tongue tongue, List<Word> title) {
        return tongue == Tongue.ENGLISH && title.stream().filter(Word::capital).count() * 2 > title.size();
    }
}
