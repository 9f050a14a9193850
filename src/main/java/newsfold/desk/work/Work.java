package newsfold.desk.work;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work under way, or what came of it.
 *
 * @param kind which {@link Task} does it
 * @param title what it is, such as "Import into Morning Tide"
 * @param who the name of the editor, or of the program, that began it
 * @param input what its task needs to know
 * @param done how many of its lines, letters or the like are done
 * @param all how many there are, or null while nobody knows
 * @param said how far it has come, what came of it, or why nothing did; a sentence, or empty
 * @param location where its result is looked at, a path of the desk; or null
 * @param report its result as JSON, or null
 * @param file the name of the file it made, or null
 * @param begun (UTC)
 * @param ended (UTC), or null while it is under way
 */
public record Work(
        long id,
        String kind,
        String title,
        String who,
        Map<String, String> input,
        State state,
        long done,
        @Nullable Long all,
        String said,
        @Nullable String location,
        @Nullable String report,
        @Nullable String file,
        Instant begun,
        @Nullable Instant ended) {
    /** What is said of work that the program's end cut off. */
    static final String CUT_OFF = "The program ended in the midst of it. Begun once more, it does nothing twice.";

    /** How it stands. */
    public enum State {
        RUNNING("Under way", "wait"),
        DONE("Done", "good"),
        FAILED("Not done", "bad"),
        CANCELLED("Cancelled", ""),
        /** The program ended in the midst of it. */
        INTERRUPTED("Interrupted", "bad");

        private final String label;
        private final String tone;

        State(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        /** As the pages colour it. */
        public String tone() {
            return tone;
        }
    }

    public Work {
        input = Map.copyOf(input);
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    /** Whether it came to an end that is none. */
    public boolean isUnfinished() {
        return !isRunning() && !isDone();
    }

    /** Whether it can be begun once more: it is kept what was asked for. */
    public boolean isRepeatable() {
        return isUnfinished() && !input.isEmpty();
    }

    /** Of a hundred, or null while nobody knows. */
    public @Nullable Integer percent() {
        return all == null || all == 0 ? null : (int) Math.min(100, done * 100 / all);
    }

    /** "1,200 of 100,000", or empty while nobody knows. */
    public String progress() {
        return all == null ? "" : String.format(Locale.ENGLISH, "%,d of %,d", done, all);
    }

    /** What the input says of a name. @throws IllegalStateException when it says nothing */
    public String input(String name) {
        String value = input.get(name);
        if (value == null) {
            throw new IllegalStateException("work " + id + " lacks " + name);
        }
        return value;
    }
}
