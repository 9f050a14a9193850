package newsfold.gather;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor is told of a feed.
 *
 * @param since from when on it is in this condition, or null where nobody can tell (UTC)
 * @param look whether an editor should look at it
 * @param unusual whether it has lasted unusually long, so that editors are told of it unasked
 * @param advice what is the matter and what to do, in a sentence that names the address; empty while all is well
 * @param remarks further sentences that are good to know
 */
public record Diagnosis(
        Condition condition,
        @Nullable Instant since,
        boolean look,
        boolean unusual,
        String advice,
        List<String> remarks) {
    public Diagnosis {
        remarks = List.copyOf(remarks);
    }
}
