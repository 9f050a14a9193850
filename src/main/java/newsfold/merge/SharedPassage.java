package newsfold.merge;

import java.util.List;
import java.util.stream.Collectors;
import newsfold.merge.Words.Word;

/** The first words that two texts have in common, for showing that one was printed from the other. */
final class SharedPassage {
    private static final int RUN = 6;
    private static final int SHOWN = 10; // words

    private SharedPassage() {}

    /** @return about ten words as the first of them has them, without marks; empty where no six in a row are shared */
    static String of(Profile one, Profile other) {
        List<Word> words = one.text();
        Runs theirs = new Runs(Shingles.of(other.text(), RUN));
        long[] mine = Shingles.of(words, RUN);
        for (int i = 0; i < mine.length; i++) {
            if (theirs.hold(mine[i])) {
                int end = i + RUN;
                while (end < i + SHOWN && end < words.size() && theirs.hold(mine[end - RUN + 1])) {
                    end++;
                }
                return words.subList(i, end).stream().map(Word::raw).collect(Collectors.joining(" "));
            }
        }
        return "";
    }
}
