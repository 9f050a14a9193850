package newsfold.publish.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a text that is in both versions, only in the new one, or only in the old one.
 *
 * @param text plain text
 */
public record Marked(Kind kind, String text) {
    public enum Kind {
        SAME,
        ADDED,
        GONE
    }

    /** Before each word, so that spaces belong to the word before them. */
    private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

    public boolean isAdded() {
        return kind == Kind.ADDED;
    }

    public boolean isGone() {
        return kind == Kind.GONE;
    }

    /** The texts word by word, as one: where they differ, what is gone stands before what was added. */
    static List<Marked> words(String before, String now) {
        return pieces(words(before), words(now));
    }

    /** Lists such as of outlets. */
    static List<Marked> pieces(List<String> before, List<String> now) {
        List<Marked> marks = new ArrayList<>();
        // the last word has no space behind it, and is the same word all the same
        for (AbstractDelta<String> delta :
                DiffUtils.diff(stripped(before), stripped(now), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(marks, Kind.SAME, now, delta.getTarget());
            } else {
                add(marks, Kind.GONE, before, delta.getSource());
                add(marks, Kind.ADDED, now, delta.getTarget());
            }
        }
        return List.copyOf(marks);
    }

    /** Whether anything differs. */
    static boolean differ(List<Marked> marks) {
        return marks.stream().anyMatch(mark -> mark.kind() != Kind.SAME);
    }

    private static void add(List<Marked> marks, Kind kind, List<String> words, Chunk<String> chunk) {
        if (chunk.size() > 0) {
            int from = chunk.getPosition();
            marks.add(new Marked(kind, String.join("", words.subList(from, from + chunk.size()))));
        }
    }

    private static List<String> stripped(List<String> words) {
        return words.stream().map(String::strip).toList();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(WORDS.split(text));
    }
}
