package newsfold.read.words;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The longer words of a headline, which its article's text has again. */
public final class HeadlineWords {
    private static final int SHORTEST = 4;

    private final Set<String> words = new HashSet<>();
    private final boolean[] plainInitials = new boolean[128];
    private final StringBuilder initials = new StringBuilder();

    public HeadlineWords(@Nullable String headline) {
        for (String word : Headline.key(headline == null ? "" : headline).split(" ")) {
            if (word.length() >= SHORTEST && words.add(word)) {
                int initial = word.codePointAt(0);
                initials.appendCodePoint(initial);
                if (initial < 128) {
                    plainInitials[initial] = true;
                }
            }
        }
    }

    /** Whether two words of the text are the headline's. */
    public boolean twoIn(String text) {
        if (words.isEmpty()) {
            return false;
        }
        int shared = 0;
        int start = -1;
        for (int i = 0, width; i <= text.length(); i += width) {
            int c = i == text.length() ? ' ' : text.charAt(i);
            c = c < 128 ? c : text.codePointAt(i);
            width = Character.charCount(c);
            if (Headline.counts(c)) {
                start = start < 0 ? i : start;
            } else {
                if (start >= 0 && holds(text, start, i) && ++shared == 2) {
                    return true;
                }
                start = -1;
            }
        }
        return false;
    }

    /** Most words begin otherwise than all of the headline's. */
    private boolean holds(String text, int start, int end) {
        if (end - start < SHORTEST) {
            return false;
        }
        int initial = Character.toLowerCase(text.codePointAt(start));
        if (initial < 128 ? !plainInitials[initial] : initials.indexOf(Character.toString(initial)) < 0) {
            return false;
        }
        return words.contains(Headline.key(text.substring(start, end)));
    }
}
