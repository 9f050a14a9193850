package newsfold.publish;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import newsfold.compose.Edit;
import newsfold.compose.Edits;

/**
 * All that was done to a coming edition. What holds follows from its lines: undoing takes the newest edit that holds, redoing the
 * one undone last, and a new edit ends what could be redone.
 *
 * @param lines the oldest first
 */
public record EditJournal(List<EditLine> lines) {
    public EditJournal {
        lines = List.copyOf(lines);
    }

    /** How many lines it has. */
    public int version() {
        return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).version();
    }

    /** The edits that hold. */
    public Edits inForce() {
        return new Edits(replay().done().stream().map(EditLine::edit).toList());
    }

    /** The line that made the edit which undoing would take back. */
    public Optional<EditLine> undoable() {
        return Optional.ofNullable(replay().done().peekLast());
    }

    /** The line that made the edit which redoing would bring back. */
    public Optional<EditLine> redoable() {
        return Optional.ofNullable(replay().undone().peekLast());
    }

    /** What was done since a version that an editor saw. */
    public List<EditLine> since(int version) {
        return lines.stream().filter(line -> line.version() > version).toList();
    }

    /** Of what was done since then, what an edit would overwrite or miss. */
    public List<EditLine> colliding(Edit edit, int version) {
        return since(version).stream()
                .filter(line -> line.edit().collidesWith(edit))
                .toList();
    }

    private record Stacks(Deque<EditLine> done, Deque<EditLine> undone) {}

    private Stacks replay() {
        Stacks stacks = new Stacks(new ArrayDeque<>(), new ArrayDeque<>());
        for (EditLine line : lines) {
            switch (line.act()) {
                case MAKE -> {
                    stacks.done().addLast(line);
                    stacks.undone().clear();
                }
                case UNDO -> stacks.undone().addLast(stacks.done().removeLast());
                case REDO -> stacks.done().addLast(stacks.undone().removeLast());
            }
        }
        return stacks;
    }
}
