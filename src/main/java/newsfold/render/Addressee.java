package newsfold.render;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reader of one letter.
 *
 * @param address the letter goes to
 * @param name as the letter greets them, or null where it greets nobody
 * @param headlines whether the letter has no summaries
 * @param leftOut which items they do not wish to read, by their place on the page from 0
 * @param unsubscribe the reader's own page, absolute
 * @param preferences the page of what they wish to read, absolute
 */
public record Addressee(
        String address,
        @Nullable String name,
        boolean headlines,
        Set<Integer> leftOut,
        URI unsubscribe,
        URI preferences) {
    private static final int NAME = 60; // characters; whoever signs up may write anything there

    public Addressee {
        leftOut = Set.copyOf(leftOut);
        String line = name == null ? "" : OutsideText.clip(OutsideText.line(name), NAME);
        name = line.isEmpty() ? null : line;
    }

    /** Somebody without a name who reads everything. */
    public Addressee(String address, URI unsubscribe, URI preferences) {
        this(address, null, false, Set.of(), unsubscribe, preferences);
    }

    /** The segment they are of. */
    public Selection selection() {
        return new Selection(name != null, headlines, leftOut);
    }
}
