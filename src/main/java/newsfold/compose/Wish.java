package newsfold.compose;

import java.util.EnumMap;
import java.util.Map;
import newsfold.compose.Edit.Aspect;
import newsfold.compose.Edit.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What editors want of one story of a coming edition.
 *
 * @param newest of the edits on it, for each aspect
 * @param anchor whether another story was put beside it
 */
record Wish(Map<Aspect, Edit> newest, boolean anchor) {
    static final Wish NONE = new Wish(Map.of(), false);

    /** What a section edit says for "no section": an empty text would take the edit back. */
    private static final String NO_SECTION = "-";

    Wish {
        newest = Map.copyOf(newest);
    }

    /** With one more edit on this story, newer than those before. */
    Wish with(Edit edit) {
        Map<Aspect, Edit> more = new EnumMap<>(Aspect.class);
        more.putAll(newest);
        more.put(edit.kind().aspect(), edit);
        return new Wish(more, anchor);
    }

    Wish asAnchor() {
        return new Wish(newest, true);
    }

    boolean pinned() {
        return is(Aspect.PIN, Kind.PIN);
    }

    boolean excluded() {
        return is(Aspect.PRESENCE, Kind.EXCLUDE);
    }

    boolean included() {
        return is(Aspect.PRESENCE, Kind.INCLUDE);
    }

    boolean moved() {
        return newest.containsKey(Aspect.ORDER);
    }

    /** Whether it has a place for sure, since editors put work into it, or another story beside it. */
    boolean kept() {
        return anchor
                || pinned()
                || moved()
                || newest.values().stream().anyMatch(edit -> !edit.text().isEmpty());
    }

    /** The name of its section, "" for none; null where its articles tell. */
    @Nullable
    String section() {
        String name = text(Aspect.SECTION, Kind.SECTION);
        return NO_SECTION.equals(name) ? "" : name;
    }

    /** The text of such an edit, or null where there is none or it was taken back. */
    @Nullable
    String text(Aspect aspect, Kind kind) {
        Edit edit = newest.get(aspect);
        return edit == null || edit.kind() != kind || edit.text().isEmpty() ? null : edit.text();
    }

    private boolean is(Aspect aspect, Kind kind) {
        Edit edit = newest.get(aspect);
        return edit != null && edit.kind() == kind;
    }
}
