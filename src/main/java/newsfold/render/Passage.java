package newsfold.render;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A part of a frozen rendering that stands only in some readers' letters. It stands between characters of Unicode's private
 * use area, as {@link Mark} does; a passage may contain others.
 */
final class Passage {
    /** Only where nothing is left out. */
    static final String WHOLE = "whole";
    /** Only where something is left out. */
    static final String FEWER = "fewer";
    /** Not where headlines are enough. */
    static final String FULL = "full";
    /** Only where the reader's name is known. */
    static final String NAMED = "named";

    static final char BEGIN = '\ue002';
    private static final char CONTENT = '\ue003';
    static final char END = '\ue004';

    private static final Pattern BORDERS =
            Pattern.compile("(" + BEGIN + "[^" + CONTENT + "]*" + CONTENT + "|" + END + ")+");

    private Passage() {}

    /** What begins a passage that stands where any of these items does. */
    static String of(Collection<Integer> items) {
        return of(items.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    static String of(String condition) {
        return BEGIN + condition + CONTENT;
    }

    static String end() {
        return String.valueOf(END);
    }

    /** Whether a line holds nothing but the beginning or the end of passages. */
    static boolean isBorder(String line) {
        return BORDERS.matcher(line).matches();
    }

    /** The rendering with the passages that the selection has, and without the borders of any. */
    static String select(String rendering, Selection selection) {
        StringBuilder out = new StringBuilder(rendering.length());
        Deque<Boolean> shown = new ArrayDeque<>(List.of(true));
        int at = 0;
        for (int i = 0; i < rendering.length(); i++) {
            char c = rendering.charAt(i);
            if (c != BEGIN && c != END) {
                continue;
            }
            if (shown.getFirst()) {
                out.append(rendering, at, i);
            }
            if (c == BEGIN) {
                int content = rendering.indexOf(CONTENT, i);
                shown.push(shown.getFirst() && selection.has(rendering.substring(i + 1, content)));
                i = content;
            } else {
                shown.pop();
            }
            at = i + 1;
        }
        if (shown.size() != 1) {
            throw new IllegalStateException("a letter's template begins a passage and does not end it");
        }
        return out.append(rendering, at, rendering.length()).toString();
    }
}
