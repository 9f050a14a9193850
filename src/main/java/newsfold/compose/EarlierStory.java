package newsfold.compose;

import java.time.LocalDate;
import java.util.List;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/**
 * A story as the digest's past editions had it.
 *
 * @param since day of the first edition that it stood in; null where it never found room
 * @param last edition that it stood in, or null
 * @param told its articles that are no news any more: those it had when it stood in an edition, or when editors left it out of one
 */
public record EarlierStory(
        String id,
        String thread,
        @Nullable LocalDate since,
        @Nullable Standing last,
        List<Article> told) {
    public EarlierStory {
        told = List.copyOf(told);
    }
}
