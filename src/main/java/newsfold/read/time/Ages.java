package newsfold.read.time;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ages in the lines of one page, each read once however often it is asked for. */
public final class Ages {
    /** What a line tells: nothing but an age, a name with one, or neither. */
    private record Found(@Nullable Age alone, Age.@Nullable Named named) {}

    private static final Found NONE = new Found(null, null);

    private final Map<String, Found> known = new HashMap<>();

    /** The age, if the whole line is one. */
    @Nullable
    public Age of(String line) {
        return found(line).alone;
    }

    /** The name and the age, if the line is both. */
    public Age.@Nullable Named named(String line) {
        return found(line).named;
    }

    /** Whether the line tells an age, with a name or without. */
    public boolean tell(String line) {
        Found found = found(line);
        return found.alone != null || found.named != null;
    }

    private Found found(String line) {
        return Age.mayTell(line)
                ? known.computeIfAbsent(line, asked -> new Found(Age.of(asked), Age.named(asked)))
                : NONE;
    }
}
